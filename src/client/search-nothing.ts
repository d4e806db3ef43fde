import { closestPages, placesToBegin } from '#search/closest.ts';
import type { Vocabulary } from '#search/vocabulary.ts';
import { make } from './make.ts';
import { makeLink } from './search-result.ts';

/** What is offered when nothing was found: the closest pages by kind or, where none is close, places to begin, and a suggestion to the editors. */
export function nothingFound(
  words: string,
  vocabulary: Vocabulary,
  { issues }: DOMStringMap,
): HTMLElement[] {
  const close = closestPages(words, vocabulary);
  const pages = close.length > 0 ? close : placesToBegin(vocabulary);
  const links = pages.map((page) => make('li', {}, [makeLink(page, vocabulary)]));
  const closest = [
    make('p', { class: 'said' }, [
      'Nothing found for ',
      make('b', {}, [`“${words}”`]),
      close.length > 0 ? '. Closest pages:' : '. It may have another name here:',
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
