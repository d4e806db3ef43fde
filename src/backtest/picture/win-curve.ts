import type { WinCurvePoint } from '../time.ts';
import { linePath, type Shape } from './shape.ts';

/** The box the curve is drawn in; it is stretched to the width of the page, lines keep their width. */
export const CURVE_BOX = '0 0 100 100';

const kept = { 'vector-effect': 'non-scaling-stroke', fill: 'none' };

/** Shares of deals won and lost by age as steps, won with its interval; lines at 25, 50 and 75 %. */
export function winCurveShapes(curve: readonly WinCurvePoint[]): Shape[] {
  const last = curve.at(-1)?.day ?? 1;
  const steps = (value: (point: WinCurvePoint) => number): [number, number][] =>
    curve.map((point) => [(100 * point.day) / last, 100 - 100 * value(point)]);
  const band = [
    ...stairs(steps(({ wonHigh }) => wonHigh)),
    ...stairs(steps(({ wonLow }) => wonLow)).reverse(),
  ];
  return [
    ...[25, 50, 75].map((y): Shape => ({
      tag: 'line',
      attributes: { ...kept, x1: 0, x2: 100, y1: y, y2: y, stroke: 'var(--line)' },
    })),
    { tag: 'path', attributes: { d: `${linePath(band)}Z`, fill: 'var(--ours-wash)' } },
    {
      tag: 'path',
      attributes: {
        ...kept,
        d: linePath(stairs(steps(({ lost }) => lost))),
        stroke: 'var(--customer)',
        'stroke-width': 2,
        'stroke-dasharray': '6 4',
      },
    },
    {
      tag: 'path',
      attributes: {
        ...kept,
        d: linePath(stairs(steps(({ won }) => won))),
        stroke: 'var(--ours)',
        'stroke-width': 2.5,
      },
    },
  ];
}

/** The curve every few weeks, at most twelve rows and the last, for its table. */
export function curveRows(curve: readonly WinCurvePoint[]): WinCurvePoint[] {
  const step = Math.max(1, Math.ceil(curve.length / 12));
  return curve.filter((_, i) => i % step === 0 || i === curve.length - 1);
}

function stairs(points: readonly [number, number][]): [number, number][] {
  return points.flatMap(([x, y], i): [number, number][] => {
    const before = points[i - 1];
    return before
      ? [
          [x, before[1]],
          [x, y],
        ]
      : [[x, y]];
  });
}
