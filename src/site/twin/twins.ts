import type { Book } from './book.ts';
import { cardOf, cardTwin } from './card.ts';
import { interviewTwin } from './interview.ts';
import { guideTwin, personTwin, playTwin, templateTwin, termTwin } from './items.ts';
import { homeTwin, lists } from './lists.ts';
import { blocks, type LinkTo } from './markdown.ts';
import { recordTwin } from './record.ts';
import { stageTwin } from './stage.ts';

/** Writes the Markdown twin of a page. */
export type Twin = () => string;

/**
 * The Markdown twin of every page that has one, by the page's address without a base; it is written when
 * somebody asks for it. `page` makes an address that other sites and programs can open.
 */
export function makeTwins(book: Book, page: (path: string) => string): Map<string, Twin> {
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
  const known = new Set([
    '/',
    ...Object.keys(lists),
    ...book.stages.map(cardOf),
    ...items.map(({ url }) => url),
  ]);
  const link: LinkTo = (address) => {
    const path = address.replace(/#.*$/, '');
    return page(known.has(path) ? `${path}index.md` : address);
  };
  const twins: [path: string, twin: Twin][] = [
    ['/', () => homeTwin(book, link)],
    ...Object.entries(lists).map(([path, { title, lead, text }]): [string, Twin] => [
      path,
      () => blocks(`# ${title}`, lead, text(book, link)),
    ]),
    ...each(book.stages, (item) => stageTwin(item, book, link)),
    ...book.stages.map((item): [string, Twin] => [cardOf(item), () => cardTwin(item, book, link)]),
    ...each(book.plays, (item) => playTwin(item, book, link)),
    ...each(book.people, (item) => personTwin(item, book, link)),
    ...each(book.templates, (item) => templateTwin(item, book, link)),
    ...each(book.interviews, (item) => interviewTwin(item, book, link)),
    ...each(book.guides, (item) => guideTwin(item, book, link)),
    ...each(book.terms, (item) => termTwin(item, book, link)),
    ...each(book.records, (item) => recordTwin(item, book, link)),
  ];
  return new Map(
    twins.map(([path, twin]) => [
      path,
      () => `${twin()}\n\n---\n${book.settings.name}: ${page(path)}\n`,
    ]),
  );
}

const each = <T extends { url: string }>(items: readonly T[], write: (item: T) => string) =>
  items.map((item): [string, Twin] => [item.url, () => write(item)]);
