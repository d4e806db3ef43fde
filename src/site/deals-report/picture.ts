import type { Shape } from '#backtest/picture/shape.ts';
import { CURVE_BOX } from '#backtest/picture/win-curve.ts';
import { piece, type Child } from './piece.ts';

/** A picture told in words beside it. */
export const drawing = (look: string, shapes: readonly Shape[]) =>
  piece('svg', { class: look, 'aria-hidden': 'true' }, shapes.map(drawn));

/** Lines over time, with what they say for readers who hear the page, and what stands below them. */
export const curve = (shapes: readonly Shape[], inWords: string, below: readonly string[]) => [
  piece(
    'svg',
    {
      ...{ class: 'deals-curve', viewBox: CURVE_BOX, preserveAspectRatio: 'none' },
      ...{ role: 'img', 'aria-label': inWords },
    },
    shapes.map(drawn),
  ),
  piece(
    'p',
    { class: 'deals-axis', 'aria-hidden': 'true' },
    below.map((text) => piece('span', {}, text)),
  ),
];

const drawn = ({ tag, attributes }: Shape) => piece(tag, attributes);

/** What the marks of a picture mean. */
export const key = (...entries: Child[][]) =>
  piece(
    'p',
    { class: 'deals-key' },
    entries.map((entry) => piece('span', {}, entry)),
  );

/** The first line of a chart is whole, the one it is compared with dashed: never told apart by colour alone. */
const lines = {
  whole: { stroke: 'var(--ours)', 'stroke-width': 2.5 },
  dashed: { stroke: 'var(--customer)', 'stroke-width': 2, 'stroke-dasharray': '6 4' },
};

/** A line of a chart in its key. */
export const lineMark = (line: keyof typeof lines) =>
  piece(
    'svg',
    { width: 28, height: 12, 'aria-hidden': 'true' },
    piece('line', { x1: 0, x2: 28, y1: 6, y2: 6, ...lines[line] }),
  );

const circles = {
  full: { r: 4.5, fill: 'var(--ours)' },
  empty: { r: 4.5, fill: 'none', stroke: 'var(--customer)', 'stroke-width': 2 },
};

/** A mark of a dot strip in its key. */
export const dotMark = (dot: keyof typeof circles) =>
  piece(
    'svg',
    { width: 12, height: 12, 'aria-hidden': 'true' },
    piece('circle', { cx: 6, cy: 6, ...circles[dot] }),
  );
