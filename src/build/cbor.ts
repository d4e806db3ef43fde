/** What the search index writes: numbers, texts and lists of them. */
export type Cbor = number | string | Cbor[];

const INTEGER = 0;
const TEXT = 3;
const LIST = 4;

/** Reads one value of CBOR (RFC 8949), of the kinds above; throws for any other. */
export function readCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const value = read();
  if (at !== bytes.length) throw new Error(`There are bytes left after position ${at}.`);
  return value;

  function read(): Cbor {
    const first = view.getUint8(at++);
    const size = readSize(first & 31);
    if (first >> 5 === INTEGER) return size;
    if (first >> 5 === LIST) return Array.from({ length: size }, read);
    if (first >> 5 !== TEXT) throw new Error(`Unknown kind ${first >> 5} at position ${at - 1}.`);
    at += size;
    return new TextDecoder().decode(bytes.subarray(at - size, at));
  }

  function readSize(short: number): number {
    const width = short < 24 ? 0 : ({ 24: 1, 25: 2, 26: 4 }[short] ?? NaN);
    at += width;
    if (width === 0) return short;
    if (width === 1) return view.getUint8(at - 1);
    if (width === 2) return view.getUint16(at - 2);
    if (width === 4) return view.getUint32(at - 4);
    throw new Error(`Unknown length ${short} at position ${at}.`);
  }
}

/** Writes a value as CBOR in its shortest form. */
export function writeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(INTEGER, value);
  if (Array.isArray(value))
    return Buffer.concat([head(LIST, value.length), ...value.map(writeCbor)]);
  const text = Buffer.from(value, 'utf8');
  return Buffer.concat([head(TEXT, text.length), text]);
}

function head(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.from([first | size]);
  const width = size < 0x100 ? 1 : size < 0x10000 ? 2 : 4;
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = first | (width === 1 ? 24 : width === 2 ? 25 : 26);
  bytes.writeUIntBE(size, 1, width);
  return bytes;
}
