import { closestPages } from '#search/closest.ts';
import type { Vocabulary } from '#search/vocabulary.ts';
import { make } from './make.ts';
import { makeLink } from './search-result.ts';

/** What is offered when nothing was found: the closest pages by kind, and a suggestion to the editors. */
export function nothingFound(
  words: string,
  vocabulary: Vocabulary,
  { issues }: DOMStringMap,
): HTMLElement[] {
  const links = closestPages(words, vocabulary).map((page) =>
    make('li', {}, [makeLink(page, vocabulary)]),
  );
  const closest = [
    make('p', { class: 'said' }, [
      'Nothing found for ',
      make('b', {}, [`“${words}”`]),
      '. Closest pages:',
    ]),
    make('ul', { class: 'closest' }, links),
  ];
  if (!issues) return closest;
  const address = new URL(issues);
  address.searchParams.set('title', `Search finds nothing for “${words}”`);
  address.searchParams.set(
    'body',
    `Words typed: ${words}\n\nWhat I hoped to find:\n\nIf a page answers it under another name, add these words to its “aliases”.\n`,
  );
  const link = make('a', { href: address.href }, ['Tell the editors what was missing']);
  return [...closest, make('p', {}, [link])];
}
