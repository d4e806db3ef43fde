import { tablesOfWoff2 } from '#diagram/font/woff2.ts';

/** A point of an outline in font units, y upwards; points that are not on the curve bend it. */
export interface OutlinePoint {
  x: number;
  y: number;
  on: boolean;
}

/** The closed outlines of one glyph. */
export type Outline = OutlinePoint[][];

/**
 * The outlines of the glyphs of a font in their default weight, as WOFF2 stores them (W3C WOFF2,
 * section 5.1), by the number of the glyph.
 */
export function outlinesOf(file: Buffer): (glyph: number) => Outline {
  const table = tablesOfWoff2(file).find(({ tag }) => tag === 'glyf');
  if (!table?.transformed) throw new Error('This font keeps its outlines in a form not read here.');
  const { data } = table;
  const count = data.readUInt16BE(4);
  let at = 36;
  const stream = (place: number) => {
    const start = at;
    at += data.readUInt32BE(place);
    return new Stream(data.subarray(start, at));
  };
  // In the order in which they lie one after the other.
  const contours = stream(8);
  const counts = stream(12);
  const flags = stream(16);
  const glyphs = stream(20);
  const parts = stream(24);
  const simple: (Outline | Part[])[] = [];
  for (let i = 0; i < count; i += 1) {
    const number = contours.int16();
    if (number < 0) simple.push(readParts(parts, glyphs));
    else simple.push(readSimple(number, counts, flags, glyphs));
  }
  return (glyph) => assemble(glyph, simple);
}

function readSimple(number: number, counts: Stream, flags: Stream, glyphs: Stream): Outline {
  if (number === 0) return [];
  const lengths = Array.from({ length: number }, () => counts.short());
  let x = 0;
  let y = 0;
  const outline = lengths.map((length) =>
    Array.from({ length }, () => {
      const flag = flags.byte();
      const [dx, dy] = readMove(flag & 127, glyphs);
      x += dx;
      y += dy;
      return { x, y, on: flag < 128 };
    }),
  );
  glyphs.short();
  return outline;
}

/** One move from point to point: one to four bytes, by the kind of the flag. */
function readMove(flag: number, stream: Stream): [dx: number, dy: number] {
  const a = stream.byte();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + a)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + a), 0];
  if (flag < 84) {
    const kind = flag - 20;
    return [
      signed(flag, 1 + (kind & 0x30) + (a >> 4)),
      signed(flag >> 1, 1 + ((kind & 0x0c) << 2) + (a & 0x0f)),
    ];
  }
  const b = stream.byte();
  if (flag < 120) {
    const kind = flag - 84;
    return [
      signed(flag, 1 + (Math.floor(kind / 12) << 8) + a),
      signed(flag >> 1, 1 + (((kind % 12) >> 2) << 8) + b),
    ];
  }
  const c = stream.byte();
  if (flag < 124)
    return [signed(flag, (a << 4) + (b >> 4)), signed(flag >> 1, ((b & 0x0f) << 8) + c)];
  return [signed(flag, (a << 8) + b), signed(flag >> 1, (c << 8) + stream.byte())];
}

const signed = (flag: number, value: number) => (flag & 1 ? value : -value);

/** A glyph inside another, such as the letter and the accent of é. */
interface Part {
  glyph: number;
  /** Where its points come to lie: x' = a x + c y + dx, y' = b x + d y + dy. */
  a: number;
  b: number;
  c: number;
  d: number;
  dx: number;
  dy: number;
}

function readParts(stream: Stream, glyphs: Stream): Part[] {
  const parts: Part[] = [];
  let hasHints = false;
  for (let flags = 0x20; flags & 0x20;) {
    flags = stream.uint16();
    const glyph = stream.uint16();
    const wide = flags & 1;
    const [dx, dy] = wide ? [stream.int16(), stream.int16()] : [stream.int8(), stream.int8()];
    hasHints ||= (flags & 0x100) !== 0;
    parts.push({ glyph, ...readScale(flags, stream), dx, dy });
  }
  if (hasHints) glyphs.short();
  return parts;
}

function readScale(flags: number, stream: Stream): Pick<Part, 'a' | 'b' | 'c' | 'd'> {
  const share = () => stream.int16() / 16384;
  if (flags & 8) {
    const a = share();
    return { a, b: 0, c: 0, d: a };
  }
  if (flags & 0x40) return { a: share(), b: 0, c: 0, d: share() };
  if (flags & 0x80) return { a: share(), b: share(), c: share(), d: share() };
  return { a: 1, b: 0, c: 0, d: 1 };
}

function assemble(glyph: number, all: readonly (Outline | Part[])[]): Outline {
  return (all[glyph] ?? []).flatMap((part) =>
    Array.isArray(part)
      ? [part]
      : assemble(part.glyph, all).map((contour) =>
          contour.map(({ x, y, on }) => ({
            x: part.a * x + part.c * y + part.dx,
            y: part.b * x + part.d * y + part.dy,
            on,
          })),
        ),
  );
}

class Stream {
  readonly #data: Buffer;
  #at = 0;

  constructor(data: Buffer) {
    this.#data = data;
  }

  byte = () => this.#data.readUInt8(this.#at++);
  int8 = () => this.#data.readInt8(this.#at++);
  int16 = () => this.#data.readInt16BE((this.#at += 2) - 2);
  uint16 = () => this.#data.readUInt16BE((this.#at += 2) - 2);

  /** A number of one to three bytes (255UInt16). */
  short = () => {
    const code = this.byte();
    if (code === 253) return this.uint16();
    if (code === 255) return this.byte() + 253;
    if (code === 254) return this.byte() + 506;
    return code;
  };
}
