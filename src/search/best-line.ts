import type { PageText } from './engine.ts';

/** A piece of a line; `found` pieces are words looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** The line of a page that answers, and where it stands. */
export interface Line {
  readonly pieces: readonly Piece[];
  /** The id to link to; empty for the top of the page. */
  readonly anchor: string;
  /** The heading above it; empty at the top of the page. */
  readonly section: string;
}

const most = 30;

/**
 * The sentence of `text` with the most of the words found `at` these places; its summary if no sentence
 * has words of this weight together.
 */
export function bestLine(text: PageText, at: ReadonlyMap<number, number>, least = 0): Line {
  const words = text.content.split(/\s+/);
  const top = { anchor: '', section: '' };
  const sentences = sentencesIn(words);
  const best = sentences
    .slice(1)
    .map(([from, to]) => ({ from, to, weight: weightOf(from, to, at) }))
    .filter(({ weight }) => weight > 0 && weight >= least)
    .sort((a, b) => b.weight - a.weight || a.from - b.from)[0];
  if (!best) return { pieces: [{ text: text.summary, found: false }], ...top };
  const headings = text.anchors.filter(({ element }) => /^h\d$/i.test(element));
  // What a heading asks stands below it.
  const isHeading = headings.some(({ location }) => location === best.from);
  const below = sentences.find(([from]) => from === best.to);
  const [start, end] = (isHeading && below) || [best.from, best.to];
  const [from, to] = crop(start, end, at);
  const above = text.anchors.filter(({ location }) => location <= start);
  return {
    pieces: toPieces(words, from, to, end, at),
    anchor: above.at(-1)?.id ?? '',
    section: headings.findLast(({ location }) => location <= start)?.text.replace(/\.$/, '') ?? '',
  };
}

function sentencesIn(words: readonly string[]): [from: number, to: number][] {
  const sentences: [number, number][] = [];
  let from = 0;
  words.forEach((word, index) => {
    if (!/[.?!…]["”’)]*$/.test(word) && index < words.length - 1) return;
    sentences.push([from, index + 1]);
    from = index + 1;
  });
  return sentences;
}

/** Each different word once; a heading of three words is less of an answer than a sentence. */
function weightOf(from: number, to: number, at: ReadonlyMap<number, number>): number {
  const weights = new Set<number>();
  for (let place = from; place < to; place++) weights.add(at.get(place) ?? 0);
  const sum = [...weights].reduce((a, b) => a + b, 0);
  return sum * (to - from < 5 ? 0.6 : 1);
}

function crop(from: number, to: number, at: ReadonlyMap<number, number>): [number, number] {
  if (to - from <= most) return [from, to];
  let first = from;
  while (first < to && !at.has(first)) first++;
  if (first === to) return [from, from + most];
  const start = Math.max(from, Math.min(first - 6, to - most));
  return [start, start + most];
}

function toPieces(
  words: readonly string[],
  from: number,
  to: number,
  end: number,
  at: ReadonlyMap<number, number>,
): Piece[] {
  const pieces: Piece[] = [];
  for (let place = from; place < to; place++) {
    const found = at.has(place);
    const text = `${place > from ? ' ' : ''}${words[place] ?? ''}`;
    const last = pieces.at(-1);
    if (last && last.found === found) pieces[pieces.length - 1] = { text: last.text + text, found };
    else pieces.push({ text, found });
  }
  if (to < end) pieces.push({ text: ' …', found: false });
  return pieces;
}
