import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { tagsOf, type Tag } from './tags.ts';

/** One page of the built site, cut into what checks ask for. */
export interface Page {
  /** Such as `/stages/align/`. */
  address: string;
  html: string;
  tags: Tag[];
}

export const dist = 'dist';

/** Every file of the built site, with `/`. */
export const files: string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dist.length + 1)
      .replaceAll(sep, '/'),
  )
  .sort();

/** Every page, also those that only lead on from an old name. */
export const allPages: Page[] = files
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, tags: tagsOf(html) };
  });

/** The addresses of old names, each with that of today, which it leads to. */
export const movedTo = new Map(
  allPages.flatMap(({ address, tags }): [string, string][] => {
    const refresh = tags.find(({ attributes }) => attributes['http-equiv'] === 'refresh');
    const to = /^0; url=(.*)$/.exec(refresh?.attributes['content'] ?? '')?.[1];
    return to === undefined ? [] : [[address, to]];
  }),
);

/** Every page that says something. */
export const pages: Page[] = allPages.filter(({ address }) => !movedTo.has(address));

/** The values of an attribute on a page, wherever it stands. */
export const valuesOf = (page: Page, attribute: string): string[] =>
  page.tags.flatMap(({ attributes }) => attributes[attribute] ?? []);
