import type { Term } from './query.ts';

/** A word in the text of a page. */
export interface TextScore {
  readonly score: number;
  readonly at: readonly number[];
}

/** How strongly each page’s text has a word, from 0 to 1, and where. */
export function textScores(
  term: Term,
  places: ReadonlyMap<string, number>,
): Map<number, TextScore> {
  const scores = new Map<number, TextScore>();
  const sources = [
    { hits: term.exact, factor: 1 },
    { hits: term.open ? term.longer : [], factor: 0.4 },
    ...term.ways.map(({ hits, factor }) => ({ hits, factor })),
  ];
  for (const { hits, factor } of sources) {
    const most = Math.max(...hits.map(({ score }) => score));
    for (const { page, score, at } of hits) {
      const index = places.get(page);
      if (index === undefined) continue;
      const own = factor * (0.4 + (0.6 * score) / most);
      const old = scores.get(index);
      if (!old || own > old.score)
        scores.set(index, { score: own, at: [...at, ...(old?.at ?? [])] });
    }
  }
  return scores;
}

const window = 28;

/** The share of the words typed that stand together somewhere in the text; 0 for a single word. */
export function nearness(
  own: readonly (TextScore | undefined)[],
  terms: readonly Term[],
  full: number,
): number {
  if (terms.length < 2) return own[0]?.score ?? 0;
  const places = own
    .flatMap((score, t) => (score?.at ?? []).map((place) => ({ place, t })))
    .sort((a, b) => a.place - b.place);
  let best = 0;
  let start = 0;
  const inside = new Map<number, number>();
  let weight = 0;
  for (const { place, t } of places) {
    if (!inside.get(t)) weight += terms[t]?.weight ?? 0;
    inside.set(t, (inside.get(t) ?? 0) + 1);
    for (;;) {
      const first = places[start];
      if (!first || place - first.place < window) break;
      inside.set(first.t, (inside.get(first.t) ?? 0) - 1);
      if (!inside.get(first.t)) weight -= terms[first.t]?.weight ?? 0;
      start++;
    }
    best = Math.max(best, weight);
  }
  return (best / full) ** 2;
}
