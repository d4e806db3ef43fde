import type { Share } from '../cell.ts';
import { percent, type Shape } from './shape.ts';

/** Won above lost on a line from 0 to 100 %: a filled dot and a hollow one, each with its interval. Hidden shares are an interval without a dot. 28 px high. */
export function dotStrip(won: Share, lost: Share): Shape[] {
  return [
    { tag: 'line', attributes: { x1: 0, x2: '100%', y1: 14, y2: 14, stroke: 'var(--line)' } },
    ...mark(won, 9, 'var(--ours)', 'var(--ours)'),
    ...mark(lost, 19, 'var(--customer)', 'var(--paper)'),
  ];
}

function mark({ share, low, high }: Share, y: number, colour: string, fill: string): Shape[] {
  if (low === null || high === null) return [];
  const interval: Shape = {
    tag: 'line',
    attributes: {
      x1: percent(low),
      x2: percent(high),
      y1: y,
      y2: y,
      stroke: colour,
      'stroke-width': 2,
      'stroke-linecap': 'round',
      ...(share === null ? { 'stroke-dasharray': '2 4' } : {}),
    },
  };
  if (share === null) return [interval];
  const dot: Shape = {
    tag: 'circle',
    attributes: { cx: percent(share), cy: y, r: 4.5, fill, stroke: colour, 'stroke-width': 2 },
  };
  return [interval, dot];
}
