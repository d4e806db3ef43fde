/** A 2-D affine transform, [a b c d e f] as in SVG. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A point of the plane, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the plane, in pixels. */
export interface Box extends Point {
  width: number;
  height: number;
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies the second one first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** The smallest upright box around a transformed box. */
export function mapBox(matrix: Matrix, box: Box): Box {
  const [a, b, c, d, e, f] = matrix;
  if (b === 0 && c === 0 && a === 1 && d === 1) return { ...box, x: box.x + e, y: box.y + f };
  return boxAround(
    [box.x, box.x + box.width].flatMap((x) =>
      [box.y, box.y + box.height].map((y) => ({ x: a * x + c * y + e, y: b * x + d * y + f })),
    ),
  );
}

/** The smallest box around points; of zero size at the origin when there are none. */
export function boxAround(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The smallest box around boxes, if there is any. */
export function union(boxes: Iterable<Box>): Box | undefined {
  const corners: Point[] = [];
  for (const { x, y, width, height } of boxes)
    corners.push({ x, y }, { x: x + width, y: y + height });
  return corners.length ? boxAround(corners) : undefined;
}
