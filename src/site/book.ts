import { getCollection } from 'astro:content';
import { kindNames, type Kind } from '#playbook/kinds.ts';
import { absoluteAddress } from './address.ts';
import { options } from './options.ts';
import {
  guides,
  interviews,
  people,
  plays,
  records,
  settings,
  sources,
  stages,
  templates,
  terms,
  type PageItem,
} from './playbook.ts';
import type { Book, Text } from './twin/book.ts';
import { makeTwins } from './twin/twins.ts';

const bodies = new Map<string, string>();
for (const kind of kindNames)
  for (const { id, body = '' } of await getCollection(kind)) bodies.set(`${kind}/${id}`, body);

const withBody = <K extends Kind>(items: PageItem<K>[]): Text<K>[] =>
  items.map(({ kind, id, url, data }) => ({
    kind,
    id,
    url,
    data,
    body: bodies.get(`${kind}/${id}`) ?? '',
  }));

/** The whole playbook with its texts, as this site shows it. */
export const book: Book = {
  settings,
  sources,
  stages: withBody(stages),
  plays: withBody(plays),
  people: withBody(people),
  templates: withBody(templates),
  interviews: withBody(interviews),
  guides: withBody(guides),
  terms: withBody(terms),
  records: withBody(records),
};

/** The whole address of a page or file of this site; `path` starts with a slash. */
export const absolute = (path: string) => absoluteAddress(settings.site, options.base, path);

/** The Markdown twins of all pages, by address without a base. */
export const twins = makeTwins(book, absolute);
