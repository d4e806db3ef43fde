/** A place in CBOR data, the form in which Pagefind writes its index (RFC 8949). */
export interface Cursor {
  readonly data: Uint8Array;
  at: number;
}

interface Head {
  readonly major: number;
  readonly value: number;
}

const lengths = new Map([
  [24, 1],
  [25, 2],
  [26, 4],
  [27, 8],
]);
const [text, array] = [3, 4];

/** Reads what comes next and how much of it. Throws on what Pagefind does not write. */
function readHead(cursor: Cursor): Head {
  const first = cursor.data[cursor.at++] ?? 0;
  const size = lengths.get(first & 31);
  if ((first & 31) > 27 || cursor.at > cursor.data.length) throw new Error('Not as expected.');
  let value = size ? 0 : first & 31;
  for (let index = 0; index < (size ?? 0); index++)
    value = value * 256 + (cursor.data[cursor.at++] ?? 0);
  return { major: first >> 5, value };
}

/** Enters an array and says how many items follow. */
export function enterArray(cursor: Cursor): number {
  const { major, value } = readHead(cursor);
  if (major !== array) throw new Error('A list was expected.');
  return value;
}

export function readText(cursor: Cursor): string {
  const { major, value } = readHead(cursor);
  if (major !== text) throw new Error('Text was expected.');
  return new TextDecoder().decode(cursor.data.subarray(cursor.at, (cursor.at += value)));
}

/** Passes over one item with all it holds and gives its bytes. */
export function takeItem(cursor: Cursor): Uint8Array {
  const from = cursor.at;
  for (let left = 1; left > 0; left--) {
    const { major, value } = readHead(cursor);
    if (major === 2 || major === text) cursor.at += value;
    else if (major === array) left += value;
    else if (major === 5) left += 2 * value;
    else if (major === 6) left += 1;
  }
  return cursor.data.subarray(from, cursor.at);
}

const writeHead = (major: number, value: number): Uint8Array =>
  value < 24
    ? Uint8Array.of((major << 5) | value)
    : value < 256
      ? Uint8Array.of((major << 5) | 24, value)
      : Uint8Array.of((major << 5) | 25, value >> 8, value & 255);

/** An array of items that are CBOR already; of at most 65,535. */
export const writeArray = (items: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([writeHead(array, items.length), ...items]);

export function writeText(words: string): Uint8Array {
  const bytes = new TextEncoder().encode(words);
  return Buffer.concat([writeHead(text, bytes.length), bytes]);
}
