import { crc32, deflateSync } from 'node:zlib';
import type { Outline, OutlinePoint } from './outlines.ts';

/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Lines of a drawing in pixels: from, to. */
type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

/** How many shares of a pixel are told apart, from none to all of it: four inks then fit into one byte. */
const SHADES = 63;
const INKS = 4;

/**
 * A picture that is painted with filled shapes in up to four colours, each on the bare ground, and written
 * as PNG.
 */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #ground: Colour;
  readonly #inks: Colour[] = [];
  /** 0 for the ground, then the shades of each ink. */
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.#ground = ground;
    this.#pixels = new Uint8Array(width * height);
  }

  /** Fills a box; whole pixels. */
  box(x: number, y: number, width: number, height: number, colour: Colour): void {
    const full = this.#shade(colour, 1);
    for (let row = y; row < y + height; row += 1) {
      const start = row * this.width + x;
      this.#pixels.fill(full, start, start + width);
    }
  }

  /** Fills an outline, `scale` pixels for a unit, its origin at `x` on the baseline `y`. */
  fill(outline: Outline, x: number, y: number, scale: number, colour: Colour): void {
    const none = this.#shade(colour, 0);
    const { left, top, width, turns } = windingsOf(
      outline.flatMap((contour) => edgesOf(contour, x, y, scale)),
    );
    let winding = 0;
    for (let i = 0; i < turns.length; i += 1) {
      winding += turns[i] ?? 0;
      const shade = Math.round(Math.min(1, Math.abs(winding)) * SHADES);
      if (shade > 0) this.#put(left + (i % width), top + Math.floor(i / width), none + shade);
    }
  }

  #put(x: number, y: number, shade: number): void {
    if (x < 0 || x >= this.width || y < 0 || y >= this.height) return;
    const at = y * this.width + x;
    // Where two letters meet, the one that covers more of the pixel shows.
    this.#pixels[at] = Math.max(this.#pixels[at] ?? 0, shade);
  }

  /** The number of a colour of which a pixel has this share, from 0 to 1. */
  #shade(colour: Colour, share: number): number {
    const known = this.#inks.indexOf(colour);
    const ink = known < 0 ? this.#inks.push(colour) - 1 : known;
    if (ink >= INKS) throw new Error(`A picture has no more than ${INKS} colours and its ground.`);
    return ink * SHADES + Math.round(share * SHADES);
  }

  /** The picture as a PNG file (ISO 15948) with a palette. */
  toPng(): Buffer {
    const row = this.width + 1;
    // Each row begins with how it is filtered: not at all.
    const rows = new Uint8Array(row * this.height);
    for (let y = 0; y < this.height; y += 1)
      rows.set(this.#pixels.subarray(y * this.width, (y + 1) * this.width), y * row + 1);
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 3, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('PLTE', Buffer.from(this.#palette().flat())),
      chunk('IDAT', deflateSync(rows, { level: 6 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }

  #palette(): Colour[] {
    const shades = Array.from({ length: SHADES }, (_, i) => (i + 1) / SHADES);
    return [
      this.#ground,
      ...this.#inks.flatMap((ink) => shades.map((share) => mixed(this.#ground, ink, share))),
    ];
  }
}

function mixed([r, g, b]: Colour, [red, green, blue]: Colour, share: number): Colour {
  const mix = (from: number, to: number) => Math.round(from + (to - from) * share);
  return [mix(r, red), mix(g, green), mix(b, blue)];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * How much a closed shape turns around each pixel in a box around it more than around the one before:
 * their sum up to a pixel, from 0 to 1 without its sign, is the share that the shape covers (nonzero
 * winding). A line that passes through a pixel winds around all that lies to its right, by as much as it
 * goes down.
 */
function windingsOf(edges: readonly Edge[]) {
  const xs = edges.flatMap(([x1, , x2]) => [x1, x2]);
  const ys = edges.flatMap(([, y1, , y2]) => [y1, y2]);
  const [left, top] = [Math.floor(Math.min(...xs)), Math.floor(Math.min(...ys))];
  const width = Math.floor(Math.max(...xs)) - left + 2;
  const turns = new Float64Array(width * (Math.ceil(Math.max(...ys)) - top));
  for (const edge of edges) windAround(turns, edge, { left, top, width });
  return { left, top, width, turns };
}

function windAround(
  turns: Float64Array,
  [x1, y1, x2, y2]: Edge,
  { left, top, width }: { left: number; top: number; width: number },
): void {
  const slope = (x2 - x1) / (y2 - y1);
  const [above, below] = [Math.min(y1, y2), Math.max(y1, y2)];
  for (let row = Math.floor(above); row < below; row += 1) {
    const [from, to] = [Math.max(row, above), Math.min(row + 1, below)];
    const [xa, xb] = [x1 + (from - y1) * slope, x1 + (to - y1) * slope];
    const [near, far] = [Math.min(xa, xb), Math.max(xa, xb)];
    for (let column = Math.floor(near); column <= far; column += 1) {
      const [start, end] = [Math.max(column, near), Math.min(column + 1, far)];
      const part = far > near ? (end - start) / (far - near) : 1;
      const down = Math.sign(y2 - y1) * (to - from) * part;
      const right = column + 1 - (start + end) / 2;
      const at = (row - top) * width + column - left;
      turns[at] = (turns[at] ?? 0) + down * right;
      turns[at + 1] = (turns[at + 1] ?? 0) + down * (1 - right);
    }
  }
}

/**
 * A contour as short lines, `scale` pixels for a unit, its origin at `x` and `y`; between two points off
 * the curve lies one on it (TrueType).
 */
function edgesOf(contour: readonly OutlinePoint[], x: number, y: number, scale: number): Edge[] {
  const placed = contour.map((point) => ({
    x: x + point.x * scale,
    y: y - point.y * scale,
    on: point.on,
  }));
  const points = placed.flatMap((point, i) => {
    const next = placed[(i + 1) % placed.length] ?? point;
    return point.on || next.on ? [point] : [point, { ...middle(point, next), on: true }];
  });
  const start = points.findIndex(({ on }) => on);
  if (start < 0) return [];
  const ring = [...points.slice(start), ...points.slice(0, start + 1)];
  const edges: Edge[] = [];
  for (let i = 0; i < ring.length - 1; i += 1) {
    const [a, b, c] = [ring[i], ring[i + 1], ring[i + 2]];
    if (!a || !b) break;
    if (b.on || !c) edges.push([a.x, a.y, b.x, b.y]);
    else {
      edges.push(...bend(a, b, c));
      i += 1;
    }
  }
  return edges;
}

const middle = (a: OutlinePoint, b: OutlinePoint) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** How far a line may pass beside the curve it stands for, in pixels. */
const STRAY = 0.05;

function bend(a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): Edge[] {
  const at = (t: number) => {
    const u = 1 - t;
    return [
      u * u * a.x + 2 * u * t * b.x + t * t * c.x,
      u * u * a.y + 2 * u * t * b.y + t * t * c.y,
    ] as const;
  };
  const depth = Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y) / 4;
  const pieces = Math.max(1, Math.ceil(Math.sqrt(depth / STRAY)));
  return Array.from({ length: pieces }, (_, i): Edge => [
    ...at(i / pieces),
    ...at((i + 1) / pieces),
  ]);
}
