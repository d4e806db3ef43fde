/** One row of a file as it stands in its bytes; a cell becomes text when it is asked for. The next row takes the place of this one. */
export interface Row {
  /** The line it starts on. */
  line: number;
  /** How many cells it has. */
  size: number;
  bytes: Uint8Array;
  /** Where the bytes of each cell begin and end, quotes left out. */
  from: Int32Array;
  to: Int32Array;
  /** Do all cells mean what their bytes say? Not so where a quote is doubled. */
  isPlain: boolean;
  /** Was a cell asked for whose bytes are not UTF-8? */
  isGarbled: boolean;
  /** The text of a cell; empty where the row has none. */
  text(cell: number): string;
  isEmpty(cell: number): boolean;
}

const QUOTE = 34;

/** Makes a row to be filled again and again. */
export function makeRow(): Row {
  const row: Row = {
    line: 1,
    size: 0,
    bytes: new Uint8Array(0),
    from: new Int32Array(64),
    to: new Int32Array(64),
    isPlain: true,
    isGarbled: false,
    isEmpty: (cell) => cell >= row.size || row.from[cell] === row.to[cell],
    text(cell) {
      if (row.isEmpty(cell)) return '';
      const from = row.from[cell] ?? 0;
      const text = textOf(row.bytes, from, row.to[cell] ?? 0);
      if (text === undefined) row.isGarbled = true;
      const isQuoted = row.bytes[from - 1] === QUOTE;
      const whole = row.isPlain || !isQuoted ? (text ?? '') : (text ?? '').replaceAll('""', '"');
      return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
    },
  };
  return row;
}

/** Adds a cell to a row; doubles its room when a row is wider than any before. */
export function addCell(row: Row, from: number, to: number): void {
  if (row.size === row.from.length) {
    row.from = widened(row.from);
    row.to = widened(row.to);
  }
  row.from[row.size] = from;
  row.to[row.size++] = to;
}

function widened(places: Int32Array): Int32Array {
  const wide = new Int32Array(places.length * 2);
  wide.set(places);
  return wide;
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of some bytes, undefined if they are not UTF-8. Most are short and plain, for which a decoder is slow. */
function textOf(bytes: Uint8Array, from: number, to: number): string | undefined {
  if (to - from > 40) return decoded(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const code = bytes[at] ?? 0;
    if (code > 127) return decoded(bytes.subarray(from, to));
    text += String.fromCharCode(code);
  }
  return text;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
