import { absoluteAddress } from './address.ts';
import { options } from './options.ts';
import { items, settings, sources } from './playbook.ts';
import type { Book } from './twin/book.ts';
import { makeTwins } from './twin/twins.ts';

/** The whole playbook with its texts, as this site shows it. */
export const book: Book = { settings, sources, ...items };

/** The whole address of a page or file of this site; `path` starts with a slash. */
export const absolute = (path: string) => absoluteAddress(settings.site, options.base, path);

/** The Markdown twins of the pages that have one, written when asked for, by address without a base. */
export const twins = makeTwins(book, absolute);

/** The addresses of the pages that are chapters of the printed playbook: those with a file of their own. */
export const chapters: ReadonlySet<string> = new Set(
  Object.values(items)
    .flat()
    .map(({ url }) => url),
);
