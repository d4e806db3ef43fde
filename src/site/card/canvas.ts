import { crc32, deflateSync } from 'node:zlib';
import type { Outline, OutlinePoint } from './outlines.ts';

/** A colour as red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Lines of a drawing in pixels: from, to. */
type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

const ROWS = 4;

/** A picture that is painted with filled shapes and written as PNG. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Buffer;

  constructor(width: number, height: number, ground: Colour) {
    this.width = width;
    this.height = height;
    this.#pixels = Buffer.alloc(width * height * 3);
    this.box(0, 0, width, height, ground);
  }

  /** Fills a box; whole pixels. */
  box(x: number, y: number, width: number, height: number, colour: Colour): void {
    const line = Buffer.alloc(width * 3, Uint8Array.from(colour));
    for (let row = y; row < y + height; row += 1)
      this.#pixels.set(line, (row * this.width + x) * 3);
  }

  /** Fills an outline, `scale` pixels for a unit, its origin at `x` on the baseline `y`. */
  fill(outline: Outline, x: number, y: number, scale: number, colour: Colour): void {
    const edges = outline.flatMap((contour) =>
      edgesOf(
        contour.map((point) => ({ ...point, x: x + point.x * scale, y: y - point.y * scale })),
      ),
    );
    const tops = edges.flatMap(([, y1, , y2]) => [y1, y2]);
    const [first, last] = [Math.floor(Math.min(...tops)), Math.ceil(Math.max(...tops))];
    const sides = edges.flatMap(([x1, , x2]) => [x1, x2]);
    const left = Math.max(0, Math.floor(Math.min(...sides)));
    const right = Math.min(this.width, Math.ceil(Math.max(...sides)));
    const cover = new Float32Array(this.width + 1);
    for (let row = Math.max(0, first); row < Math.min(this.height, last); row += 1) {
      cover.fill(0, left, right);
      const near = edges.filter(
        ([, y1, , y2]) => Math.min(y1, y2) <= row + 1 && Math.max(y1, y2) >= row,
      );
      for (let part = 0; part < ROWS; part += 1) sweep(near, row + (part + 0.5) / ROWS, cover);
      for (let column = left; column < right; column += 1)
        if (cover[column]) this.#blend(column, row, Math.min(1, cover[column] ?? 0), colour);
    }
  }

  #blend(x: number, y: number, share: number, colour: Colour): void {
    const at = (y * this.width + x) * 3;
    for (let i = 0; i < 3; i += 1) {
      const under = this.#pixels[at + i] ?? 0;
      this.#pixels[at + i] = Math.round(under + ((colour[i] ?? 0) - under) * share);
    }
  }

  /** The picture as a PNG file (ISO 15948), true colour. */
  toPng(): Buffer {
    const rows = Array.from({ length: this.height }, (_, row) =>
      Buffer.concat([
        Buffer.from([0]),
        this.#pixels.subarray(row * this.width * 3, (row + 1) * this.width * 3),
      ]),
    );
    const head = Buffer.alloc(13);
    head.writeUInt32BE(this.width, 0);
    head.writeUInt32BE(this.height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 6 })),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Adds what the shape covers of each pixel on one line across it; nonzero winding. */
function sweep(edges: readonly Edge[], y: number, cover: Float32Array): void {
  const crossings = edges
    .filter(([, y1, , y2]) => y1 <= y !== y2 <= y)
    .map(([x1, y1, x2, y2]) => ({
      x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
      turn: y1 < y2 ? 1 : -1,
    }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  for (const [i, { x, turn }] of crossings.entries()) {
    winding += turn;
    const next = crossings[i + 1];
    if (winding !== 0 && next) span(x, next.x, cover);
  }
}

function span(from: number, to: number, cover: Float32Array): void {
  const last = Math.min(cover.length - 1, Math.ceil(to));
  for (let column = Math.max(0, Math.floor(from)); column < last; column += 1) {
    const share = Math.min(to, column + 1) - Math.max(from, column);
    if (share > 0) cover[column] = (cover[column] ?? 0) + share / ROWS;
  }
}

/** The outline as short lines; between two points off the curve lies one on it (TrueType). */
function edgesOf(contour: readonly OutlinePoint[]): Edge[] {
  const points = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length] ?? point;
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

const PIECES = 8;

function bend(a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): Edge[] {
  const at = (t: number) => {
    const u = 1 - t;
    return [
      u * u * a.x + 2 * u * t * b.x + t * t * c.x,
      u * u * a.y + 2 * u * t * b.y + t * t * c.y,
    ] as const;
  };
  return Array.from({ length: PIECES }, (_, i): Edge => [
    ...at(i / PIECES),
    ...at((i + 1) / PIECES),
  ]);
}
