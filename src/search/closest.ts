import type { Vocabulary, VocabularyPage } from './vocabulary.ts';
import { fold } from './words.ts';

const most = 6;

/** For words that found nothing: the page of each kind whose name looks most like them, nearest first. */
export function closestPages(text: string, { pages }: Vocabulary): VocabularyPage[] {
  const typed = pairsOf(text);
  const best = new Map<string, { page: VocabularyPage; likeness: number }>();
  for (const page of pages) {
    const likeness = Math.max(
      ...[page.title, ...page.aliases].map((name) => likenessOf(typed, pairsOf(name))),
    );
    if (likeness > (best.get(page.kind)?.likeness ?? -1)) best.set(page.kind, { page, likeness });
  }
  return [...best.values()]
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ page }) => page);
}

const pairsOf = (text: string) => {
  const letters = fold(text);
  return new Set(Array.from(letters.slice(1), (_, index) => letters.slice(index, index + 2)));
};

const likenessOf = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size || 1);
