import type { Book } from './book.ts';
import { interviewTwin } from './interview.ts';
import { guideTwin, personTwin, playTwin, templateTwin, termTwin } from './items.ts';
import { homeTwin, lists } from './lists.ts';
import { blocks, type LinkTo } from './markdown.ts';
import { recordTwin } from './record.ts';
import { stageTwin } from './stage.ts';

/**
 * The Markdown twin of every page that has one, by the page's address without a base. `page` makes an
 * address that other sites and programs can open.
 */
export function makeTwins(book: Book, page: (path: string) => string): Map<string, string> {
  const items = [
    ...book.stages,
    ...book.plays,
    ...book.people,
    ...book.templates,
    ...book.interviews,
    ...book.guides,
    ...book.terms,
    ...book.records,
  ];
  const known = new Set(['/', ...Object.keys(lists), ...items.map(({ url }) => url)]);
  const link: LinkTo = (address) => {
    const path = address.replace(/#.*$/, '');
    return page(known.has(path) ? `${path}index.md` : address);
  };
  const texts: [path: string, text: string][] = [
    ['/', homeTwin(book, link)],
    ...Object.entries(lists).map(([path, { title, lead, text }]): [string, string] => [
      path,
      blocks(`# ${title}`, lead, text(book, link)),
    ]),
    ...book.stages.map((item): [string, string] => [item.url, stageTwin(item, book, link)]),
    ...book.plays.map((item): [string, string] => [item.url, playTwin(item, book, link)]),
    ...book.people.map((item): [string, string] => [item.url, personTwin(item, book, link)]),
    ...book.templates.map((item): [string, string] => [item.url, templateTwin(item, book, link)]),
    ...book.interviews.map((item): [string, string] => [item.url, interviewTwin(item, book, link)]),
    ...book.guides.map((item): [string, string] => [item.url, guideTwin(item, book, link)]),
    ...book.terms.map((item): [string, string] => [item.url, termTwin(item, book, link)]),
    ...book.records.map((item): [string, string] => [item.url, recordTwin(item, book, link)]),
  ];
  return new Map(
    texts.map(([path, text]) => [path, `${text}\n\n---\n${book.settings.name}: ${page(path)}\n`]),
  );
}
