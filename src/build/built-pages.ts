import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFile } from './site-files.ts';

/** What one page of a built site shows of itself. */
export interface BuiltPage {
  /** Such as `/stages/align/`. */
  address: string;
  isComplete: boolean;
  /** It asks to be found by the search. */
  isSearchable: boolean;
  diagrams: number;
}

/** Looks into every page among `files`. */
export const builtPages = (folder: string, files: SiteFile[]): BuiltPage[] =>
  files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => ({
      address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      ...lookInto(readFileSync(join(folder, path), 'utf8')),
    }));

const lookInto = (html: string) => ({
  isComplete: html.trimEnd().endsWith('</html>'),
  isSearchable: html.includes('data-pagefind-body'),
  diagrams: html.split('<figure class="diagram').length - 1,
});
