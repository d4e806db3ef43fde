import type { Engine, Hit } from './engine.ts';
import type { Names } from './names.ts';
import type { Spelling } from './spelling.ts';
import { keyOf, telling } from './names.ts';
import { meaning, splitWords, stem } from './words.ts';

/** Other words for a word typed, and how far they count. */
export interface Way {
  /** As readers would write them. */
  readonly text: string;
  readonly stems: readonly string[];
  readonly factor: number;
  readonly hits: readonly Hit[];
}

/** A word typed, as it will be looked for. */
export interface Term {
  readonly word: string;
  readonly stem: string;
  /** True for the last word while it may still be unfinished. */
  readonly open: boolean;
  /** True for a word that tells little beside the others. */
  readonly isLittle: boolean;
  /** What it counts among the words of the query. */
  readonly weight: number;
  readonly exact: readonly Hit[];
  readonly longer: readonly Hit[];
  readonly ways: readonly Way[];
  /** Pages which the words around it name. */
  readonly named: ReadonlySet<number>;
}

/** What was typed, read. */
export interface Query {
  readonly text: string;
  readonly terms: readonly Term[];
  /** The stems of all words, those that tell nothing included. */
  readonly stems: ReadonlySet<string>;
  /** Keys under which a name would be exactly what was typed: in full, and without empty words. */
  readonly keys: readonly [full: string, telling: string];
  /** Pages holding all quoted phrases, with the places; nothing if none was quoted. */
  readonly within: ReadonlyMap<string, readonly number[]> | undefined;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  readonly unknown: readonly string[];
}

/** What reading a query needs. */
export interface Reader {
  readonly engine: Engine;
  readonly names: Names;
  /** Loaded when the first word is met that neither a name nor a page has. */
  readonly spelling: () => Promise<Spelling>;
  readonly alike: ReadonlyMap<string, readonly string[]>;
  readonly pageCount: number;
}

const longest = 200;
const mostWords = 16;

/** Reads `text`: quoted phrases, words, slips of the hand, names of pages, other words for the same. */
export async function readQuery(typed: string, reader: Reader): Promise<Query> {
  const text = typed.slice(0, longest).trim();
  const phrases = [...text.matchAll(/["“”]([^"“”]+)["“”]/g)].flatMap(([, words]) => words ?? []);
  const words = joined(splitWords(text), reader.names).slice(0, mostWords);
  const open = !/[\s"”.?!]$/.test(typed);
  const corrected = await Promise.all(
    words.map((word, index) => correct(word, open && index === words.length - 1, reader)),
  );
  const right = corrected.map(({ to }) => to);
  const all = telling(right);
  const unknown = corrected.filter((word) => word.unknown).map(({ to }) => to);
  const strong = all.some((word) => meaning(word) === 1 && !unknown.includes(word));
  const spans = spansOf(right, reader.names);
  const terms = await Promise.all(
    right.map((word, index) =>
      all.includes(word) && !unknown.includes(word)
        ? readTerm(
            word,
            index,
            { open: open && index === right.length - 1, little: strong && meaning(word) < 1 },
            spans,
            reader,
          )
        : undefined,
    ),
  );
  return {
    text,
    terms: terms.filter((term) => term !== undefined),
    stems: new Set(right.map(stem)),
    keys: [keyOf(right), keyOf(all)],
    within: phrases.length > 0 ? await pagesWith(phrases, reader.engine) : undefined,
    corrections: corrected
      .filter(({ from, to }) => from !== to)
      .map(({ from, to }) => ({ from, to })),
    unknown,
  };
}

/** Two words that make up one word of a name: “buy in” → “buyin”, as in “buy-in”. */
function joined(words: readonly string[], { byStem }: Names): string[] {
  const out: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const [word = '', next = ''] = words.slice(index, index + 2);
    const little =
      Math.min(meaning(word), meaning(next)) < 0.5 && meaning(word) + meaning(next) > 0;
    const both = next && little && byStem.has(stem(word + next));
    out.push(both ? word + next : word);
    if (both) index++;
  }
  return out;
}

async function correct(word: string, open: boolean, { engine, names, spelling }: Reader) {
  const same = { from: word, to: word, unknown: false };
  if (meaning(word) < 1 || names.byStem.has(stem(word))) return same;
  const { exact } = await engine.word(word);
  if (exact.length > 0 || (open && beginsName(word, names))) return same;
  const known = await spelling();
  if (open && word.length > 1 && known.begins(word)) return same;
  const to = /\d/.test(word) ? undefined : known.nearest(word);
  return to ? { from: word, to, unknown: false } : { ...same, unknown: true };
}

const beginsName = (letters: string, { byStem }: Names) =>
  letters.length > 1 && byStem.keys().some((short) => short.startsWith(letters));

interface Span {
  readonly from: number;
  readonly to: number;
  readonly pages: ReadonlySet<number>;
  readonly others: readonly string[];
}

/** The longest runs of words that are names of pages, with the other names of those pages. */
function spansOf(words: readonly string[], names: Names): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 5); to > from; to--) {
      const run = words.slice(from, to);
      const found = run.some((word) => meaning(word) > 0) && names.byKey.get(keyOf(run));
      if (!found) continue;
      const pages = new Set(found.flatMap((index) => names.list[index]?.page ?? []));
      // The names of a term or a role mean the same; those of a play are only ways to ask for it.
      const others = names.list
        .filter(({ page, text, isThing }) => isThing && pages.has(page) && isShort(text))
        .map(({ text }) => text);
      spans.push({ from, to, pages, others });
      from = to - 1;
      break;
    }
  }
  return spans;
}

const isShort = (name: string) => splitWords(name).length <= 3;

async function readTerm(
  word: string,
  index: number,
  { open, little }: { open: boolean; little: boolean },
  spans: readonly Span[],
  { engine, names, alike, pageCount }: Reader,
): Promise<Term> {
  // A word that tells little is looked for in names only: it is on every page, and costs a part of the index.
  const { exact, longer } = little ? nothing : await engine.word(word);
  const short = stem(word);
  const span = spans.find(({ from, to }) => from <= index && index < to);
  const others = (span?.others ?? []).map((text) => ({ text, factor: 0.6 }));
  const everyday = (alike.get(short) ?? []).map((text) => ({ text, factor: 0.4 }));
  const ways = [...others, ...everyday].map(({ text, factor }) => ({
    text,
    factor,
    stems: telling(splitWords(text)).map(stem),
  }));
  const few = !little && exact.length < enough;
  const rarity = little
    ? 1
    : Math.log(
        1 + (pageCount + 1) / (Math.max(exact.length, names.byStem.get(short)?.length ?? 0) + 0.5),
      );
  return {
    word,
    stem: short,
    open,
    isLittle: little,
    weight: rarity * Math.max(meaning(word), 0.2) * (names.byStem.has(short) ? 1 : besides),
    exact,
    longer,
    named: span?.pages ?? new Set(),
    ways: await Promise.all(
      ways
        .filter(({ stems }) => !stems.includes(short))
        .map(async (way, rank) => ({
          ...way,
          hits: few && rank < 4 ? await engine.phrase(splitWords(way.text).join(' ')) : [],
        })),
    ),
  };
}

/** With so many pages of its own a word needs no other words. */
const enough = 3;
/** What a word counts that is in no name: pages are seldom about it. */
const besides = 0.6;
const nothing = { exact: [], longer: [] };

async function pagesWith(phrases: readonly string[], engine: Engine) {
  const found = await Promise.all(phrases.map((phrase) => engine.phrase(phrase)));
  const places = new Map<string, readonly number[]>();
  for (const { page } of found[0] ?? []) {
    const here = found.map((hits) => hits.find((hit) => hit.page === page));
    if (here.every(Boolean))
      places.set(
        page,
        here.flatMap((hit) => hit?.at ?? []),
      );
  }
  return places;
}
