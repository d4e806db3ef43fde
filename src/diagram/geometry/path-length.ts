import type { Point } from './matrix.ts';
import { pointOnCurve } from './path-bounds.ts';
import { readPath, type Segment } from './path-data.ts';

/** Gauss–Legendre nodes and weights of order 24, one half: exact for the curves of a diagram. */
const GAUSS: readonly (readonly [node: number, weight: number])[] = [
  [0.0640568928626056, 0.1279381953467522],
  [0.1911188674736163, 0.1258374563468283],
  [0.3150426796961634, 0.1216704729278034],
  [0.4337935076260451, 0.1155056680537256],
  [0.5454214713888396, 0.1074442701159656],
  [0.6480936519369755, 0.0976186521041139],
  [0.7401241915785544, 0.0861901615319533],
  [0.820001985973903, 0.0733464814110803],
  [0.8864155270044011, 0.0592985849154368],
  [0.9382745520027328, 0.0442774388174198],
  [0.9747285559713095, 0.028531388628934],
  [0.9951872199970213, 0.0123412297999872],
];

/** The length of a path, in pixels. */
export function pathLength(d: string): number {
  return readPath(d).segments.reduce((sum, segment) => sum + segmentLength(segment, 1), 0);
}

/** The point of a path at a distance from its start; its end when the path is shorter. */
export function pointAtLength(d: string, distance: number): Point {
  const { segments, first } = readPath(d);
  let rest = Math.max(0, distance);
  for (const segment of segments) {
    const length = segmentLength(segment, 1);
    if (length > 0 && rest <= length) return pointOnSegment(segment, rest, length);
    rest -= length;
  }
  return segments.at(-1)?.to ?? first ?? { x: 0, y: 0 };
}

function pointOnSegment(segment: Segment, distance: number, length: number): Point {
  const { from, to, curve } = segment;
  if (!curve) {
    const t = distance / length;
    return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  }
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (segmentLength(segment, middle) < distance) low = middle;
    else high = middle;
  }
  return pointOnCurve(segment, (low + high) / 2);
}

function segmentLength({ from, to, curve }: Segment, until: number): number {
  if (!curve) return Math.hypot(to.x - from.x, to.y - from.y) * until;
  const [one, two] = curve;
  const speed = (t: number) => {
    const u = 1 - t;
    const [a, b, c] = [3 * u * u, 6 * u * t, 3 * t * t];
    return Math.hypot(
      a * (one.x - from.x) + b * (two.x - one.x) + c * (to.x - two.x),
      a * (one.y - from.y) + b * (two.y - one.y) + c * (to.y - two.y),
    );
  };
  const half = until / 2;
  const sum = GAUSS.reduce(
    (total, [node, weight]) =>
      total + weight * (speed(half - half * node) + speed(half + half * node)),
    0,
  );
  return half * sum;
}
