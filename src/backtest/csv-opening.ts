const [QUOTE, CR, LF] = [34, 13, 10];

/** What may divide the cells of a row. */
const MARKS = [',', ';', '\t', '|'];

/** Titles are not longer than this. */
const MOST_LINES = 10;
const MOST_BYTES = 1 << 16;

/** Where the table in a file begins, and how its cells are divided. */
export interface Opening {
  /** The first byte of the names of the columns. */
  start: number;
  /** How many lines stand above them. */
  above: number;
  delimiter: string;
  /** Has the first row fewer cells than one below it, as a title has? Never so where the names are known. */
  isNarrow: boolean;
}

/**
 * Finds the beginning of a table from its first lines; undefined until they are there. What stands above a
 * line of names that is known is a title; where none is known, the first line has to be the names.
 */
export function readOpening(
  bytes: Uint8Array,
  isLast: boolean,
  knows: (names: string[]) => boolean,
): Opening | undefined {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const isWhole = isLast || bytes.length >= MOST_BYTES;
  const quoted = firstLines(bytes, start, true);
  const lines = quoted.length > 0 || !isWhole ? quoted : firstLines(bytes, start, false);
  const [opening] = lines;
  if (!opening || (!isWhole && lines.length < MOST_LINES)) return undefined;
  const named = MARKS.find((mark) => opening.text.replaceAll('"', '') === `sep=${mark}`);
  const first = named === undefined ? 0 : 1;
  const found = lines.findIndex(
    ({ text }, i) => i >= first && knows(cellsOf(text, named ?? guessDelimiter(text))),
  );
  const place = found < 0 ? first : found;
  const { from, text, above } = lines[place] ?? { from: bytes.length, text: '', above: first };
  const delimiter = named ?? guessDelimiter(text);
  const below = lines.slice(place + 1).map((line) => line.text);
  return {
    start: from,
    above,
    delimiter,
    isNarrow: found < 0 && below.some((line) => isWider(line, text, delimiter)),
  };
}

interface Line {
  /** Where it begins. */
  from: number;
  text: string;
  /** How many line breaks come before it. */
  above: number;
}

/** Lines that have ended; those that break within quotes go on, unless a quote is never closed. */
function firstLines(bytes: Uint8Array, start: number, heedsQuotes: boolean): Line[] {
  const decoder = new TextDecoder();
  const lines: Line[] = [];
  // The first line may be as long as it likes.
  const goesOn = (at: number): boolean =>
    at < bytes.length && (lines.length === 0 || (lines.length < MOST_LINES && at < MOST_BYTES));
  let [from, above, breaks, isQuoted] = [start, 0, 0, false];
  for (let at = start; goesOn(at); at++) {
    if (bytes[at] === QUOTE && heedsQuotes) isQuoted = !isQuoted;
    if (bytes[at] !== LF && bytes[at] !== CR) continue;
    const end = at;
    if (bytes[at] === CR && bytes[at + 1] === LF) at++;
    breaks++;
    if (isQuoted) continue;
    lines.push({ from, text: decoder.decode(bytes.subarray(from, end)), above });
    [from, above] = [at + 1, breaks];
  }
  return lines;
}

function isWider(line: string, first: string, delimiter: string): boolean {
  const [width, ofFirst] = [widthOf(line, delimiter), widthOf(first, delimiter)];
  // A title may hold a mark that divides nothing below it.
  return width > ofFirst || (width === 1 && widthOf(line, guessDelimiter(line)) > 1);
}

/** Up to the last cell that is not empty. */
function widthOf(line: string, delimiter: string): number {
  return cellsOf(line, delimiter).findLastIndex((cell) => cell.trim() !== '') + 1;
}

function cellsOf(line: string, delimiter: string): string[] {
  const cell = new RegExp(`\\${delimiter}(?:"((?:[^"]|"")*)" *|([^\\${delimiter}]*))`, 'g');
  return [...`${delimiter}${line}`.matchAll(cell)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function guessDelimiter(line: string): string {
  const header = line.replace(/"[^"]*"/g, '');
  const [best] = MARKS.map((mark) => ({ mark, count: header.split(mark).length })).sort(
    (a, b) => b.count - a.count,
  );
  return best?.mark ?? ',';
}
