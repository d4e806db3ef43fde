import { isPageKind, type PageKind } from './page-kind.ts';
import { fold, splitWords } from './words.ts';

/** A page as search knows it before its text is loaded. */
export interface VocabularyPage {
  /** The page’s name inside the Pagefind index. */
  readonly id: string;
  /** Its address below the site’s base, with a slash at both ends. */
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly kind: PageKind;
  readonly stages: readonly string[];
  readonly roles: readonly string[];
  readonly audience: string;
}

export interface Label {
  readonly id: string;
  readonly label: string;
}

/** What the browser loads beside the Pagefind index: names and kinds. */
export interface Vocabulary {
  /** In the order of the process. */
  readonly pages: readonly VocabularyPage[];
  readonly stages: readonly Label[];
  readonly roles: readonly Label[];
  /** Groups of everyday words that readers use for one another. */
  readonly alike: readonly string[];
}

/** One page of the Pagefind index, as Pagefind writes it. */
export interface IndexedPage {
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly order: number;
}

const mostWords = 3000;

/** The vocabulary of an indexed site; the same pages give the same vocabulary in any order. */
export function makeVocabulary(
  indexed: readonly IndexedPage[],
  alike: readonly string[],
): Vocabulary {
  const inOrder = [...indexed].sort((a, b) => a.order - b.order || compare(a.url, b.url));
  const pages = inOrder.map(toPage);
  const shorts = new Map(
    inOrder
      .filter(({ meta }) => meta['kind'] === 'stage')
      .map(({ url, filters }) => [idIn(url), filters['stage']?.[0]]),
  );
  const label = ({ url, title }: VocabularyPage): Label => ({
    id: idIn(url),
    label: shorts.get(idIn(url)) ?? title,
  });
  return {
    pages,
    stages: pages.filter(({ kind }) => kind === 'stage').map(label),
    roles: pages.filter(({ kind }) => kind === 'role').map(label),
    alike,
  };
}

function toPage({ id, url, meta }: IndexedPage): VocabularyPage {
  const kind = meta['kind'] ?? '';
  return {
    id,
    url,
    title: meta['title'] ?? url,
    aliases: (meta['aliases'] ?? '').split(' · ').filter(Boolean),
    kind: isPageKind(kind) ? kind : 'page',
    stages: (meta['stage'] ?? '').split(' ').filter(Boolean),
    roles: (meta['role'] ?? '').split(' ').filter(Boolean),
    audience: meta['audience'] ?? '',
  };
}

/**
 * The words by which slips are mended, in the order of the alphabet: those on two pages or more, or in a
 * name. A word on one page only is too often a slip itself.
 */
export function commonWords(pages: readonly IndexedPage[]): string[] {
  const counts = new Map<string, number>();
  const split = new Map<string, string[]>();
  for (const { content, meta } of pages) {
    const names = new Set(splitWords(`${meta['title'] ?? ''} ${meta['aliases'] ?? ''}`));
    for (const word of names) counts.set(word, (counts.get(word) ?? 0) + 1000);
    // Most words stand on many pages: each is split and folded once.
    const written = [...new Set(content.split(/\s+/))];
    const words = written.flatMap((word) => {
      const known = split.get(word) ?? splitWords(word);
      split.set(word, known);
      return known;
    });
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const common = [...counts]
    .filter(([word, count]) => count > 1 && word.length > 3 && /^\p{L}+$/u.test(word))
    .filter(([word]) => !baseForms(word).some((base) => (counts.get(base) ?? 0) > 1));
  return common
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, mostWords)
    .map(([word]) => word)
    .sort(compare);
}

/** The words of which this one is only a form: “stakeholders” is found by “stakeholder”. */
const baseForms = (word: string) =>
  ['s', 'es', 'd', 'ed', 'ing', 'ly']
    .filter((ending) => word.endsWith(ending))
    .flatMap((ending) => [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`])
    .filter((base) => base !== word && base.length > 3);

const idIn = (url: string) => fold(url).split('/').filter(Boolean).at(-1) ?? '';
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
