import type { Vocabulary, VocabularyPage } from './vocabulary.ts';
import { fold } from './words.ts';

const most = 6;

/** Names that share no more than this with the words look alike by chance: “mermaid” and “merger”. */
const chance = 0.5;

/**
 * For words that found nothing: the page of each kind whose name looks most like them, nearest first. None
 * where all that looks like them does so by chance.
 */
export function closestPages(text: string, { pages }: Vocabulary): VocabularyPage[] {
  const typed = pairsOf(text);
  const best = new Map<string, { page: VocabularyPage; likeness: number }>();
  for (const page of pages) {
    const likeness = Math.max(
      ...[page.title, ...page.aliases].map((name) => likenessOf(typed, pairsOf(name))),
    );
    if (likeness > (best.get(page.kind)?.likeness ?? chance))
      best.set(page.kind, { page, likeness });
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ page }) => page);
}

/** Where to look for what has another name here: the terms, the plays and the first weeks, as far as the site has them. */
export const placesToBegin = ({ pages }: Vocabulary): VocabularyPage[] =>
  ['/terms/', '/plays/', '/start/'].flatMap((url) => pages.find((page) => page.url === url) ?? []);

const pairsOf = (text: string) => {
  const letters = fold(text);
  return new Set(Array.from(letters.slice(1), (_, index) => letters.slice(index, index + 2)));
};

const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1);
