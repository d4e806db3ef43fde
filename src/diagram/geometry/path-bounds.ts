import { type Box, boxAround, type Point } from './matrix.ts';
import { readPath, type Segment } from './path-data.ts';

/** The exact box around a path, extremes of its curves included; none for an empty path. */
export function pathBounds(d: string): Box | undefined {
  const { segments, first } = readPath(d);
  if (!segments.length) return first && { ...first, width: 0, height: 0 };
  return boxAround(segments.flatMap((segment) => [segment.from, segment.to, ...extremes(segment)]));
}

/** The point of a cubic curve at t, from 0 to 1. */
export function pointOnCurve({ from, to, curve }: Segment, t: number): Point {
  const [one, two] = curve ?? [from, to];
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return {
    x: a * from.x + b * one.x + c * two.x + d * to.x,
    y: a * from.y + b * one.y + c * two.y + d * to.y,
  };
}

function extremes(segment: Segment): Point[] {
  if (!segment.curve) return [];
  const { from, to } = segment;
  const [one, two] = segment.curve;
  const turns = (['x', 'y'] as const).flatMap((axis) => {
    const [p, q, r, s] = [from[axis], one[axis], two[axis], to[axis]];
    return roots(s - 3 * r + 3 * q - p, 2 * (r - 2 * q + p), q - p);
  });
  return turns.map((t) => pointOnCurve(segment, t));
}

/** Zeros of a·t² + b·t + c strictly between 0 and 1. */
function roots(a: number, b: number, c: number): number[] {
  const root = Math.sqrt(b * b - 4 * a * c);
  const all = Math.abs(a) < 1e-12 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  return all.filter((t) => t > 0 && t < 1);
}
