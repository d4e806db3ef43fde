import type { Engine, Hit } from './engine.ts';
import { joined, spansOf } from './name-spans.ts';
import { keyOf, telling, type Names } from './names.ts';
import { readTerm } from './read-term.ts';
import type { Spelling } from './spelling.ts';
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

async function correct(word: string, open: boolean, { engine, names, spelling, alike }: Reader) {
  const same = { from: word, to: word, unknown: false };
  if (meaning(word) < 1 || names.byStem.has(stem(word)) || alike.has(stem(word))) return same;
  const { exact } = await engine.word(word);
  if (exact.length > 0 || (open && beginsName(word, names))) return same;
  const known = await spelling();
  if (open && word.length > 1 && known.begins(word)) return same;
  const to = /\d/.test(word) ? undefined : known.nearest(word);
  return to ? { from: word, to, unknown: false } : { ...same, unknown: true };
}

const beginsName = (letters: string, { byStem }: Names) =>
  letters.length > 1 && [...byStem.keys()].some((short) => short.startsWith(letters));

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
