import { absoluteAddress } from './address.ts';
import { options } from './options.ts';
import { pictureBeside } from './picture/files.ts';
import { items, settings, sources, type PageItem } from './playbook.ts';
import type { Book } from './twin/book.ts';
import { makeTwins } from './twin/twins.ts';

/** The whole playbook with its texts, as this site shows it; pictures in them have their addresses. */
export const book: Book = {
  settings,
  sources,
  stages: items.stages.map(withPictures),
  plays: items.plays.map(withPictures),
  people: items.people.map(withPictures),
  templates: items.templates.map(withPictures),
  interviews: items.interviews.map(withPictures),
  guides: items.guides.map(withPictures),
  terms: items.terms.map(withPictures),
  records: items.records.map(withPictures),
};

/** The whole address of a page or file of this site; `path` starts with a slash. */
export const absolute = (path: string) => absoluteAddress(settings.site, options.base, path);

/** The Markdown twins of the pages that have one, written when asked for, by address without a base. */
export const twins = makeTwins(book, absolute);

function withPictures<T extends PageItem>(item: T): T {
  const body = item.images.reduce((text, { url }) => {
    const picture = pictureBeside(item.kind, url);
    return picture ? text.replaceAll(`](${url}`, `](${picture.url}`) : text;
  }, item.body);
  return { ...item, body };
}
