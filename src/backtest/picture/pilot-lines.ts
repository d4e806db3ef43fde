import type { Share } from '../cell.ts';
import type { PilotReport } from '../pilot.ts';
import type { PilotPeriod } from '../pilot-course.ts';
import { perCent, shareInWords } from '../words.ts';
import { linePath, type Shape } from './shape.ts';

const kept = { 'vector-effect': 'non-scaling-stroke', fill: 'none' };

/** The measure of a pilot over time in the box of the win curve: pilot teams as a full line, others as a dashed one, each with its interval, and a line where the pilot starts. */
export function pilotShapes(course: readonly PilotPeriod[]): Shape[] {
  const x = (place: number): number => (100 * place) / course.length;
  const start = x(course.filter(({ isAfter }) => !isAfter).length);
  const line = (shares: readonly Share[], end: 'share' | 'low' | 'high'): [number, number][] =>
    // A share is of all deals that entered in its stretch, so it lies flat over it.
    shares.flatMap((share, place): [number, number][] => {
      const y = 100 - 100 * (share[end] ?? 0);
      return [
        [x(place), y],
        [x(place + 1), y],
      ];
    });
  const draw = (shares: readonly Share[], colour: string, dashes: string | undefined): Shape[] => [
    {
      tag: 'path',
      attributes: {
        d: `${linePath([...line(shares, 'high'), ...line(shares, 'low').reverse()])}Z`,
        fill: `var(${colour})`,
        'fill-opacity': 0.14,
      },
    },
    {
      tag: 'path',
      attributes: {
        ...kept,
        d: linePath(line(shares, 'share')),
        stroke: `var(${colour})`,
        'stroke-width': 2.5,
        ...(dashes === undefined ? {} : { 'stroke-dasharray': dashes }),
      },
    },
  ];
  const others = course.flatMap((period) => (period.others ? [period.others] : []));
  return [
    ...[25, 50, 75].map((y): Shape => ({
      tag: 'line',
      attributes: { ...kept, x1: 0, x2: 100, y1: y, y2: y, stroke: 'var(--line)' },
    })),
    ...(others.length > 0 ? draw(others, '--customer', '6 4') : []),
    ...draw(
      course.map(({ pilot }) => pilot),
      '--ours',
      undefined,
    ),
    {
      tag: 'line',
      attributes: {
        ...kept,
        x1: start,
        x2: start,
        y1: 0,
        y2: 100,
        stroke: 'var(--ink)',
        'stroke-width': 1.5,
        'stroke-dasharray': '2 3',
      },
    },
  ];
}

/** The picture in a sentence. */
export function pilotPictureInWords({ course, measure }: PilotReport): string {
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return '';
  const of = (name: string, from: Share | null, to: Share | null): string =>
    from?.share == null || to?.share == null
      ? ''
      : `${name} ${perCent(from.share)} at first, ${perCent(to.share)} at last`;
  const parts = [
    of('pilot teams', first.pilot, last.pilot),
    of('other teams', first.others, last.others),
  ].filter((part) => part !== '');
  return `Deals that ${measure}: ${parts.join('; ')}.`;
}

/** The picture as the rows of a table. */
export function pilotRows(course: readonly PilotPeriod[]): string[][] {
  return course.map(({ from, to, isAfter, pilot, others }) => [
    `${from} to ${to}`,
    isAfter ? 'pilot' : 'before',
    shareInWords(pilot),
    others ? shareInWords(others) : '–',
  ]);
}
