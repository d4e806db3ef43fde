import { readOpening } from './csv-opening.ts';
import { addCell, makeRow, type Row } from './csv-row.ts';

/** What a reader of CSV is told: the header once, then each row. */
export interface CsvListener {
  /** Could these be the names of the columns? What stands above such a line is a title. */
  knows(names: string[]): boolean;
  /** The names, their line, and whether the row has fewer cells than one below it, as a title has. */
  header(names: string[], line: number, isNarrow: boolean): void;
  row(row: Row): void;
  mistake(line: number, message: string): void;
}

/** A reader fed with pieces of any size. */
export interface CsvReader {
  push(piece: Uint8Array | string): void;
  end(): void;
  /** Was there a row at all, or a mistake? */
  hasBegun(): boolean;
}

/** A row longer than this means that a quote was opened and never closed. */
const LONGEST_ROW = 1 << 22;

const [QUOTE, SPACE, CR, LF] = [34, 32, 13, 10];
const UNFINISHED = -1;
const MISTAKEN = -2;

const NEVER_CLOSED =
  'A quote is opened here and never closed. Close it, or double a quote that is part of the text.';
const TEXT_AFTER = 'There is text after a closing quote. Double a quote that is part of the text.';
const WORKBOOK =
  'This is a workbook or a packed file, not CSV. Open it and save the sheet as “CSV UTF-8”.';
const WIDE = 'The file is written in UTF-16. Save it again as “CSV UTF-8”.';
const GARBLED =
  'This row holds letters that are not UTF-8, as old programs write them. Save the file again as “CSV UTF-8”.';

/**
 * Reads CSV as it arrives: any of the delimiters `, ; tab |`, with or without BOM, a line `sep=;` or a title,
 * LF, CRLF or CR, quoted line breaks; empty rows and repeated headers are passed over.
 *
 * It reads bytes, not text: a log of millions of rows holds a few terms and ids again and again, and
 * making a text of every cell would cost more than all the counting.
 */
export function makeCsvReader(listener: CsvListener): CsvReader {
  const encoder = new TextEncoder();
  const row = makeRow();
  let work = new Uint8Array(1 << 12);
  /** How many bytes at the start of `work` wait for the rest of their row. */
  let waiting = 0;
  let delimiter = 0;
  let header: { names: string[]; first: Uint8Array } | undefined;
  let line = 1;
  let isNarrow = false;
  let broken = false;

  /** Reads the row that starts here and gives the place after it. */
  const readRow = (bytes: Uint8Array, start: number, end: number): number => {
    row.size = 0;
    row.isPlain = true;
    let breaks = 0;
    for (let at = start; at < end;) {
      let from = at;
      let to = at;
      if (bytes[at] === QUOTE) {
        from = ++at;
        for (; ; at++) {
          if (at + 1 >= end) return UNFINISHED;
          const code = bytes[at];
          if (code === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            row.isPlain = false;
            at++;
          } else if (code === LF || (code === CR && bytes[at + 1] !== LF)) breaks++;
        }
        to = at++;
        while (bytes[at] === SPACE && at < end) at++;
        if (at >= end) return UNFINISHED;
        if (bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) return MISTAKEN;
      } else {
        let code = bytes[at];
        while (code !== delimiter && code !== LF && code !== CR) {
          if (++at >= end) return UNFINISHED;
          code = bytes[at];
        }
        to = at;
      }
      addCell(row, from, to);
      const mark = bytes[at++];
      if (mark === delimiter) continue;
      if (mark === CR) {
        // Whether a line feed follows is known only with the next piece.
        if (at >= end) return UNFINISHED;
        if (bytes[at] === LF) at++;
      }
      row.line = line;
      line += 1 + breaks;
      return at;
    }
    return UNFINISHED;
  };

  const take = (): void => {
    if (isBlank(row)) return;
    if (header) {
      if (!isHeaderAgain(row, header)) listener.row(row);
      return row.isGarbled ? fail(GARBLED, row.line) : undefined;
    }
    const names = Array.from({ length: row.size }, (_, cell) => row.text(cell));
    if (row.isGarbled) return fail(GARBLED, row.line);
    header = { names, first: new Uint8Array(row.bytes.subarray(row.from[0], row.to[0])) };
    listener.header(names, row.line, isNarrow);
  };

  const fail = (message: string, place = line): void => {
    broken = true;
    listener.mistake(place, message);
  };

  /** Passes over what some programs write before the header, and finds the delimiter; undefined until the first lines are there. */
  const begin = (bytes: Uint8Array, isLast: boolean): number | undefined => {
    if (bytes.length < 3 && !isLast) return undefined;
    const isWide =
      (bytes[0] === 0xff && bytes[1] === 0xfe) ||
      (bytes[0] === 0xfe && bytes[1] === 0xff) ||
      bytes[0] === 0 ||
      bytes[1] === 0;
    const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;
    if (isWide || isPacked) {
      fail(isWide ? WIDE : WORKBOOK);
      return undefined;
    }
    const opening = readOpening(bytes, isLast, listener.knows);
    if (!opening) return undefined;
    line += opening.above;
    isNarrow = opening.isNarrow;
    delimiter = opening.delimiter.charCodeAt(0);
    return opening.start;
  };

  const read = (end: number, isLast: boolean): void => {
    let at = delimiter === 0 ? begin(work.subarray(0, end), isLast) : 0;
    if (at === undefined || broken) {
      waiting = end;
      return;
    }
    row.bytes = work;
    while (at < end) {
      const next = readRow(work, at, end);
      if (next === MISTAKEN) return fail(TEXT_AFTER);
      if (next === UNFINISHED) break;
      at = next;
      take();
      if (broken) return;
    }
    if (at < end && (isLast || end - at > LONGEST_ROW)) return fail(NEVER_CLOSED);
    work.copyWithin(0, at, end);
    waiting = end - at;
  };

  const push = (piece: Uint8Array, isLast: boolean): void => {
    if (broken) return;
    const end = waiting + piece.length;
    if (end > work.length) {
      const wide = new Uint8Array(Math.max(end, work.length * 2));
      wide.set(work.subarray(0, waiting));
      work = wide;
    }
    work.set(piece, waiting);
    read(end, isLast);
  };

  return {
    push: (piece) => push(typeof piece === 'string' ? encoder.encode(piece) : piece, false),
    end() {
      // A last line without an end gets one.
      if (waiting > 0) push(Uint8Array.of(LF), true);
    },
    hasBegun: () => header !== undefined || broken,
  };
}

function isBlank(row: Row): boolean {
  for (let cell = 0; cell < row.size; cell++)
    if (!row.isEmpty(cell)) return row.size === 1 && row.text(0).trim() === '';
  return true;
}

function isHeaderAgain(
  row: Row,
  { names, first }: { names: string[]; first: Uint8Array },
): boolean {
  const start = row.from[0] ?? 0;
  if (row.size !== names.length || (row.to[0] ?? 0) - start !== first.length) return false;
  for (let i = 0; i < first.length; i++) if (row.bytes[start + i] !== first[i]) return false;
  return names.every((name, cell) => row.text(cell) === name);
}
