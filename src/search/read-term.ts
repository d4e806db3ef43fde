import type { Span } from './name-spans.ts';
import { telling } from './names.ts';
import type { Reader, Term } from './query.ts';
import { splitWords, stem, meaning } from './words.ts';

/** Looks a word up: where it is, what it weighs, and what else is said for it. */
export async function readTerm(
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
