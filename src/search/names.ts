import type { Vocabulary } from './vocabulary.ts';
import { meaning, splitWords, stem } from './words.ts';

/** One name of a page: its title or an alias. */
export interface Name {
  /** The page’s place in the vocabulary. */
  readonly page: number;
  readonly text: string;
  readonly isTitle: boolean;
  /** Whether the page is about a thing, so that all its names mean the same. */
  readonly isThing: boolean;
  /** What each word of the name weighs, by its stem. */
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/** All names of a site, ready to be asked. */
export interface Names {
  readonly list: readonly Name[];
  /** Places in the list, by a stem of theirs. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
  /** Places in the list, by all their stems run together. */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
}

/** A name as one key: “Mutual action plans”, “mutual-action plan” and “mutual actionplan” are the same. */
export const keyOf = (words: readonly string[]) => words.map(stem).join('');

/** The titles and aliases of `vocabulary`; rarer words weigh more. */
export function makeNames({ pages }: Vocabulary): Names {
  const texts = pages.flatMap(({ title, aliases, kind }, page) => {
    const isThing = kind === 'term' || kind === 'role';
    return [
      ...[...new Set([title, headOf(title)])].map((text) => ({
        page,
        text,
        isThing,
        isTitle: true,
      })),
      ...aliases.map((text) => ({ page, text, isThing, isTitle: false })),
    ];
  });
  const words = texts.map(({ text }) => splitWords(text));
  const byStem = new Map<string, number[]>();
  const byKey = new Map<string, number[]>();
  words.forEach((own, index) => {
    for (const short of new Set(own.map(stem))) add(byStem, short, index);
    for (const key of new Set([keyOf(own), keyOf(telling(own))])) add(byKey, key, index);
  });
  const rarity = (short: string) =>
    Math.log(1 + texts.length / ((byStem.get(short)?.length ?? 0) + 1));
  const list = texts.map((name, index) => {
    const weights = new Map(
      (words[index] ?? []).map((word) => [
        stem(word),
        Math.max(meaning(word), 0.1) * rarity(stem(word)),
      ]),
    );
    return { ...name, weights, total: sum(weights.values()) };
  });
  return { list, byStem, byKey };
}

/** What a title says before its comma or colon: “No decision, and what to do” is called “No decision”. */
const headOf = (title: string) => title.split(/[,:;(–—]/)[0]?.trim() || title;

/** The words that tell what is looked for; all of them if none does. */
export function telling(words: readonly string[]): readonly string[] {
  const some = words.filter((word) => meaning(word) > 0);
  return some.length > 0 ? some : words;
}

const add = (map: Map<string, number[]>, key: string, value: number) => {
  const values = map.get(key);
  if (values) values.push(value);
  else if (key) map.set(key, [value]);
};

const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0);
