import type { Names } from './names.ts';
import type { Query, Term } from './query.ts';
import { withRelations } from './relations.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How far the names of a page answer. */
export interface NameScore {
  readonly score: number;
  readonly terms: ReadonlySet<number>;
}

/** How well the best name of each page covers the words typed, and they the name. */
export function nameScores(
  { terms, stems: typed }: Query,
  full: number,
  vocabulary: Vocabulary,
  { list, byStem }: Names,
): Map<number, NameScore> {
  const covered = cover(terms, { list, byStem });
  const best = new Map<number, NameScore>();
  const together = new Map<number, Map<number, number>>();
  for (const [index, { credits, stems }] of covered) {
    const name = list[index];
    if (!name) continue;
    const ours = worthOf(credits, terms) / full;
    for (const short of name.weights.keys()) if (typed.has(short)) stems.add(short);
    const theirs = [...stems].reduce((sum, short) => sum + (name.weights.get(short) ?? 0), 0);
    const fit = (0.4 + (0.6 * theirs) / name.total) * (name.isTitle ? 1 : 0.97);
    const all = together.get(name.page) ?? new Map<number, number>();
    for (const [t, share] of credits) all.set(t, Math.max(all.get(t) ?? 0, share * fit));
    together.set(name.page, all);
    const old = best.get(name.page);
    best.set(name.page, {
      score: Math.max(ours * fit, old?.score ?? 0),
      terms: new Set(all.keys()),
    });
  }
  // Words that only several names of a page cover together still tell that it is about them all.
  for (const [page, credits] of together) {
    const one = best.get(page);
    const all = (0.85 * worthOf(credits, terms)) / full;
    if (one && all > one.score) best.set(page, { ...one, score: all });
  }
  return withRelations(best, terms, full, vocabulary);
}

interface Covered {
  /** How far each word typed is in the name. */
  readonly credits: Map<number, number>;
  /** What of the name that is. */
  readonly stems: Set<string>;
}

/** What the words typed have in common with each name, by its place in the list. */
function cover(terms: readonly Term[], { list, byStem }: Pick<Names, 'list' | 'byStem'>) {
  const covered = new Map<number, Covered>();
  terms.forEach((term, t) => {
    const credit = (index: number, share: number, stems: readonly string[]) => {
      const own = covered.get(index) ?? { credits: new Map(), stems: new Set() };
      own.credits.set(t, Math.max(own.credits.get(t) ?? 0, share));
      for (const short of stems) own.stems.add(short);
      covered.set(index, own);
    };
    for (const index of byStem.get(term.stem) ?? []) credit(index, 1, [term.stem]);
    // A word that is one already is seldom the beginning of another.
    const finished = byStem.has(term.stem) || term.exact.length > 0;
    if (term.open && term.word.length > 1) {
      for (const [short, places] of byStem) {
        if (short !== term.stem && short.startsWith(term.word))
          for (const index of places) credit(index, finished ? 0.3 : 0.8, [short]);
      }
    }
    for (const { stems, factor } of term.ways) {
      const [first = '', ...rest] = stems;
      for (const index of byStem.get(first) ?? []) {
        if (rest.every((short) => list[index]?.weights.has(short))) credit(index, factor, stems);
      }
    }
  });
  return covered;
}

const worthOf = (credits: ReadonlyMap<number, number>, terms: readonly Term[]) =>
  [...credits].reduce((sum, [t, share]) => sum + share * (terms[t]?.weight ?? 0), 0);
