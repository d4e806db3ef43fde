import type { Line } from '#search/best-line.ts';
import { pageKindNames } from '#search/page-kind.ts';
import type { Query } from '#search/query.ts';
import type { Found } from '#search/rank.ts';
import type { Vocabulary, VocabularyPage } from '#search/vocabulary.ts';
import { make } from './make.ts';
import { addressOf, type Session } from './search-session.ts';

/** A found page as a link: title, kind, stage, and the line that answers as soon as it is loaded. */
export function makeResult(
  found: Found,
  query: Query,
  { search, vocabulary }: Session,
): HTMLAnchorElement {
  const line = make('span', { class: 'line' }, []);
  const link = makeLink(found.page, vocabulary, line);
  const show = (best: Line) => {
    const section = best.section ? [make('b', {}, [`${best.section} `])] : [];
    const pieces = best.pieces.map(({ text, found }) => (found ? make('mark', {}, [text]) : text));
    line.replaceChildren(...section, ...pieces);
    link.href = withPlace(link, best, query);
  };
  // What is out of sight costs nothing until it is scrolled to.
  const sight = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting) return;
    sight.disconnect();
    search.line(found).then(show, () => line.remove());
  });
  sight.observe(link);
  return link;
}

const mostNamed = 2;

/** A page as a link: title, kind and stage. */
export function makeLink(
  { url, title, kind, stages }: VocabularyPage,
  vocabulary: Vocabulary,
  ...below: readonly Element[]
): HTMLAnchorElement {
  const names = vocabulary.stages
    .filter(({ id }) => kind !== 'stage' && stages.includes(id))
    .map(({ label }) => `“${label}”`);
  const more = names.length > mostNamed ? [`and ${names.length - mostNamed} more`] : [];
  const where = [pageKindNames[kind].one, ...names.slice(0, mostNamed), ...more].join(' · ');
  return make('a', { href: addressOf(url), class: 'result', 'data-kind': kind }, [
    make('span', { class: 'title' }, [title]),
    ' ',
    make('span', { class: 'where' }, [where]),
    ' ',
    ...below,
  ]);
}

/** The address of the place in the page, and the words to mark there. */
function withPlace({ href }: HTMLAnchorElement, line: Line, { terms }: Query): string {
  const address = new URL(href);
  const marked = line.pieces.filter(({ found }) => found).map(({ text }) => text.trim());
  if (marked.length > 0) {
    const words = new Set([
      ...terms.map(({ word }) => word),
      ...marked.flatMap((text) => text.match(/[\p{L}\p{N}’'-]+/gu) ?? []),
    ]);
    address.searchParams.set('highlight', [...words].join(' '));
  }
  address.hash = line.anchor;
  return address.href;
}
