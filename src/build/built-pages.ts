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
  /** Addresses of pictures that are no files of the site; empty for one without an address. */
  lostPictures: string[];
}

/** Looks into every page among `files`, those of a site below `base`. */
export function builtPages(folder: string, files: SiteFile[], base: string): BuiltPage[] {
  const addresses = new Set(files.map(({ path }) => base + path));
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => ({
      address: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      ...lookInto(readFileSync(join(folder, path), 'utf8'), addresses),
    }));
}

const lookInto = (html: string, addresses: ReadonlySet<string>) => ({
  isComplete: html.trimEnd().endsWith('</html>'),
  isSearchable: html.includes('data-pagefind-body'),
  diagrams: html.split('<figure class="diagram').length - 1,
  lostPictures: (html.match(/<img\b(?:[^>"]|"[^"]*")*>/g) ?? [])
    .map((picture) => /\ssrc="([^"]*)"/.exec(picture)?.[1] ?? '')
    .filter((address) => !addresses.has(address)),
});
