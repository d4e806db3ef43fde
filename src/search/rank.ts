import { exactScores } from './exact-names.ts';
import { kindsWanted, usual } from './intent.ts';
import { nameScores } from './name-scores.ts';
import type { Names } from './names.ts';
import type { Query, Term } from './query.ts';
import { nearness, textScores, type TextScore } from './text-scores.ts';
import type { Vocabulary, VocabularyPage } from './vocabulary.ts';

/** A page that answers. */
export interface Found {
  readonly page: VocabularyPage;
  /** From 0; above 1 only if the query is the page’s name. */
  readonly score: number;
  /** Places in its text, with the weight of the word found there. */
  readonly at: ReadonlyMap<number, number>;
  /** What all words of the query weigh together. */
  readonly full: number;
  /** Whether it has every word, in one form or another. */
  readonly hasAll: boolean;
}

/** How far the parts of a score count; together 1. */
const parts = { name: 0.55, named: 0.12, text: 0.23, near: 0.1 };
/** A page far below the best answer is no answer. */
const least = 0.25;

/** The pages that answer `query`, best first. */
export function rank(query: Query, vocabulary: Vocabulary, names: Names): Found[] {
  const { terms, within } = query;
  const full = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (full === 0) return [];
  const wanted = kindsWanted(query.text);
  const called = nameScores(query, full, vocabulary, names);
  const exact = exactScores(query, names, vocabulary);
  const places = new Map(vocabulary.pages.map(({ id }, index) => [id, index]));
  const texts = terms.map((term) => textScores(term, places));
  const found = vocabulary.pages.flatMap((page, index): Found[] => {
    if (within && !within.has(page.id)) return [];
    const own = texts.map((scores) => scores.get(index));
    const name = called.get(index);
    const text =
      terms.reduce((sum, { weight }, t) => sum + weight * (own[t]?.score ?? 0), 0) / full;
    const at = within ? placesOf(within.get(page.id)) : placesIn(own, terms);
    const base =
      parts.name * (name?.score ?? 0) +
      parts.named * namedShare(terms, index, full) +
      parts.text * text +
      parts.near * nearness(own, terms, full);
    if (base === 0) return [];
    const score =
      base * wanted[page.kind] +
      (exact.get(index) ?? 0) * (wanted[page.kind] / usual[page.kind]) ** 2;
    const hasAll = terms.every(({ isLittle }, t) => isLittle || own[t] || name?.terms.has(t));
    return [{ page, score, at, full: within ? 0 : full, hasAll }];
  });
  const order = new Map(found.map((one, index) => [one, index]));
  found.sort((a, b) => b.score - a.score || (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const best = Math.min(found[0]?.score ?? 0, 1);
  return found.filter(({ score }) => score >= best * least);
}

/** How much of the query is, word for word, a name of the page. */
const namedShare = (terms: readonly Term[], index: number, full: number) =>
  terms.reduce((sum, { named, weight }) => sum + (named.has(index) ? weight : 0), 0) / full;

const placesOf = (places: readonly number[] = []) =>
  new Map(places.map((place, index) => [place, 1 + index / 1000]));

const placesIn = (own: readonly (TextScore | undefined)[], terms: readonly Term[]) =>
  new Map(
    own.flatMap((score, t) =>
      (score?.at ?? []).map((place) => [place, terms[t]?.weight ?? 0] as const),
    ),
  );
