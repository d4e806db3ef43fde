import { kindsWanted, usual } from './intent.ts';
import type { Name, Names } from './names.ts';
import type { PageKind } from './page-kind.ts';
import type { Query, Term } from './query.ts';
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

/** What a page that is called exactly so is worth, by kind: the thing itself before its definition. */
const exactly: Readonly<Record<PageKind, number>> = {
  stage: 1.15,
  play: 1,
  role: 1.1,
  template: 0.97,
  guide: 0.97,
  page: 0.97,
  term: 0.6,
  interview: 0.6,
  record: 0.6,
};

/** For pages called exactly what was typed: a title before an alias, all words before the telling ones. */
function exactScores({ keys, stems }: Query, names: Names, vocabulary: Vocabulary) {
  const scores = new Map<number, number>();
  keys.forEach((key, without) => {
    for (const index of names.byKey.get(key) ?? []) {
      const name = names.list[index];
      const kind = name && vocabulary.pages[name.page]?.kind;
      if (!kind) continue;
      const whole = [...name.weights.keys()].every((short) => stems.has(short));
      const share = without ? (whole ? 0.6 : 0.3) : 1;
      // A term that is called by its letters is looked up to learn what they stand for.
      const worth = kind === 'term' && isAcronym(name) ? 1.2 : exactly[kind];
      const score = (name.isTitle ? 1 : 0.85) * share * worth;
      scores.set(name.page, Math.max(scores.get(name.page) ?? 0, score));
    }
  });
  return scores;
}

const isAcronym = ({ text, isTitle }: Name) => isTitle && /^\p{Lu}{2,}$/u.test(text);

interface NameScore {
  readonly score: number;
  readonly terms: ReadonlySet<number>;
}

/** How well the best name of each page covers the words typed, and they the name. */
function nameScores(
  { terms, stems: typed }: Query,
  full: number,
  vocabulary: Vocabulary,
  { list, byStem }: Names,
): Map<number, NameScore> {
  const covered = new Map<number, { credits: Map<number, number>; stems: Set<string> }>();
  terms.forEach((term, t) => {
    const credit = (index: number, share: number, stems: readonly string[]) => {
      const own = covered.get(index) ?? { credits: new Map(), stems: new Set() };
      own.credits.set(t, Math.max(own.credits.get(t) ?? 0, share));
      for (const short of stems) own.stems.add(short);
      covered.set(index, own);
    };
    for (const index of byStem.get(term.stem) ?? []) credit(index, 1, [term.stem]);
    if (term.open && term.word.length > 1) {
      for (const [short, places] of byStem) {
        if (short !== term.stem && short.startsWith(term.word))
          for (const index of places) credit(index, 0.8, [short]);
      }
    }
    for (const { stems, factor } of term.ways) {
      const [first = '', ...rest] = stems;
      for (const index of byStem.get(first) ?? []) {
        if (rest.every((short) => list[index]?.weights.has(short))) credit(index, factor, stems);
      }
    }
  });
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

const worthOf = (credits: ReadonlyMap<number, number>, terms: readonly Term[]) =>
  [...credits].reduce((sum, [t, share]) => sum + share * (terms[t]?.weight ?? 0), 0);

/** A page of a stage, or about a role, that the query names has a share in that name. */
function withRelations(
  best: Map<number, NameScore>,
  terms: readonly Term[],
  full: number,
  { pages }: Vocabulary,
): Map<number, NameScore> {
  const related = new Map<string, { weight: number; terms: number[] }>();
  terms.forEach(({ named, weight }, t) => {
    for (const index of named) {
      const page = pages[index];
      if (page?.kind !== 'stage' && page?.kind !== 'role') continue;
      const key = `${page.kind} ${page.url.split('/').at(-2)}`;
      const old = related.get(key);
      related.set(key, { weight: (old?.weight ?? 0) + weight, terms: [...(old?.terms ?? []), t] });
    }
  });
  if (related.size === 0) return best;
  pages.forEach((page, index) => {
    const keys = [
      ...page.stages.map((id) => `stage ${id}`),
      ...page.roles.map((id) => `role ${id}`),
    ]
      .flatMap((key) => related.get(key) ?? [])
      .filter(({ terms: by }) => !by.some((t) => terms[t]?.named.has(index)));
    const old = best.get(index);
    const extra = (0.25 * Math.max(0, ...keys.map(({ weight }) => weight))) / full;
    if (extra > 0)
      best.set(index, {
        score: Math.min(1, (old?.score ?? 0) + extra),
        terms: new Set([...(old?.terms ?? []), ...keys.flatMap((key) => key.terms)]),
      });
  });
  return best;
}

interface TextScore {
  readonly score: number;
  readonly at: readonly number[];
}

/** How strongly each page’s text has a word, from 0 to 1, and where. */
function textScores(term: Term, places: ReadonlyMap<string, number>): Map<number, TextScore> {
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
function nearness(
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
