import type { Point } from './matrix.ts';
import type { Segment } from './path-data.ts';

interface Arc {
  rx: number;
  ry: number;
  /** Degrees. */
  rotation: number;
  large: boolean;
  sweep: boolean;
}

/** An elliptical arc as cubic curves of a quarter turn at most (SVG 2, appendix B.2). */
export function arcToCurves(from: Point, to: Point, arc: Arc): Segment[] {
  let [rx, ry] = [Math.abs(arc.rx), Math.abs(arc.ry)];
  if (!rx || !ry || (from.x === to.x && from.y === to.y)) return [{ from, to }];
  const phi = (arc.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [halfX, halfY] = [(from.x - to.x) / 2, (from.y - to.y) / 2];
  const x = cos * halfX + sin * halfY;
  const y = cos * halfY - sin * halfX;
  const stretch = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  [rx, ry] = [rx * stretch, ry * stretch];

  const spread = (rx * y) ** 2 + (ry * x) ** 2;
  const sign = arc.large === arc.sweep ? -1 : 1;
  const factor = sign * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - spread) / spread));
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  let turn = Math.atan2((-y - cy) / ry, (-x - cx) / rx) - start;
  if (arc.sweep && turn < 0) turn += 2 * Math.PI;
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI;

  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const reach = (4 / 3) * Math.tan(turn / count / 4);
  const at = (angle: number, along: number): Point => {
    const ex = cx + rx * (Math.cos(angle) - along * Math.sin(angle));
    const ey = cy + ry * (Math.sin(angle) + along * Math.cos(angle));
    return {
      x: cos * ex - sin * ey + (from.x + to.x) / 2,
      y: sin * ex + cos * ey + (from.y + to.y) / 2,
    };
  };
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + (turn * i) / count, start + (turn * (i + 1)) / count];
    return {
      from: i === 0 ? from : at(a, 0),
      to: i === count - 1 ? to : at(b, 0),
      curve: [at(a, reach), at(b, -reach)] as const,
    };
  });
}
