import { arcToCurves } from './arc.ts';
import type { Point } from './matrix.ts';

/** A straight line, or with two control points a cubic curve. */
export interface Segment {
  from: Point;
  to: Point;
  curve?: readonly [Point, Point];
}

/** Path data as lines and cubic curves; `first` is where the pen first came down. */
export interface Path {
  segments: Segment[];
  first?: Point;
}

interface Pen {
  at: Point;
  start: Point;
  /** Last control point, for the smooth commands, and the kind of curve it belongs to. */
  control?: Point | undefined;
  controlOf?: 'cubic' | 'quadratic' | undefined;
}

const COMMAND = /([MLHVCSQTAZ])([^MLHVCSQTAZ]*)/gi;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
const SIZES: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
};

/** Reads the `d` of a path; what cannot be read ends the path, as in a browser. */
export function readPath(d: string): Path {
  const path: Path = { segments: [] };
  const pen: Pen = { at: { x: 0, y: 0 }, start: { x: 0, y: 0 } };
  for (const [, letter = '', text = ''] of d.matchAll(COMMAND)) {
    const command = letter.toUpperCase();
    if (command === 'Z') {
      path.segments.push({ from: pen.at, to: pen.start });
      Object.assign(pen, { at: pen.start, controlOf: undefined });
      continue;
    }
    const size = SIZES[command] ?? 1;
    const numbers = command === 'A' ? arcNumbers(text) : (text.match(NUMBER) ?? []).map(Number);
    for (let i = 0; i + size <= numbers.length; i += size) {
      const offset = letter === command ? { x: 0, y: 0 } : pen.at;
      if (command === 'M' && i === 0) moveTo(path, pen, numbers, offset);
      else draw(path, pen, command, numbers.slice(i, i + size), offset);
    }
  }
  return path;
}

function moveTo(path: Path, pen: Pen, [x = 0, y = 0]: number[], offset: Point) {
  pen.at = { x: x + offset.x, y: y + offset.y };
  pen.start = pen.at;
  pen.controlOf = undefined;
  path.first ??= pen.at;
}

function draw(path: Path, pen: Pen, command: string, numbers: number[], offset: Point) {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
  const point = (x: number, y: number): Point => ({ x: x + offset.x, y: y + offset.y });
  const from = pen.at;
  const cubic = (one: Point, two: Point, to: Point) => {
    path.segments.push({ from, to, curve: [one, two] });
    Object.assign(pen, { at: to, control: two, controlOf: 'cubic' });
  };
  const quadratic = (control: Point, to: Point) => {
    const toward = (end: Point): Point => ({
      x: end.x + (2 / 3) * (control.x - end.x),
      y: end.y + (2 / 3) * (control.y - end.y),
    });
    cubic(toward(from), toward(to), to);
    Object.assign(pen, { control, controlOf: 'quadratic' });
  };
  const line = (to: Point) => {
    path.segments.push({ from, to });
    Object.assign(pen, { at: to, controlOf: undefined });
  };
  const mirrored = (kind: 'cubic' | 'quadratic'): Point =>
    pen.control && pen.controlOf === kind
      ? { x: 2 * from.x - pen.control.x, y: 2 * from.y - pen.control.y }
      : from;
  switch (command) {
    case 'H':
      return line({ x: a + offset.x, y: from.y });
    case 'V':
      return line({ x: from.x, y: a + offset.y });
    case 'C':
      return cubic(point(a, b), point(c, d), point(e, f));
    case 'S':
      return cubic(mirrored('cubic'), point(a, b), point(c, d));
    case 'Q':
      return quadratic(point(a, b), point(c, d));
    case 'T':
      return quadratic(mirrored('quadratic'), point(a, b));
    case 'A': {
      const to = point(f, g);
      const shape = { rx: a, ry: b, rotation: c, large: d !== 0, sweep: e !== 0 };
      path.segments.push(...arcToCurves(from, to, shape));
      return void Object.assign(pen, { at: to, controlOf: undefined });
    }
    default:
      return line(point(a, b));
  }
}

/** Arc flags may be written without separators: "a1 1 0 01.5.5". */
function arcNumbers(text: string): number[] {
  const numbers: number[] = [];
  const number = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
  const flag = /[\s,]*([01])/y;
  for (let at = 0; ;) {
    const place = numbers.length % 7;
    const pattern = place === 3 || place === 4 ? flag : number;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return numbers;
    numbers.push(Number(match[1]));
    at = pattern.lastIndex;
  }
}
