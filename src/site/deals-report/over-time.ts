import { driftInWords, driftSentence } from '#backtest/drift-text.ts';
import type { Drift, DriftRow } from '#backtest/drift.ts';
import { curveRows, winCurveShapes } from '#backtest/picture/win-curve.ts';
import type { WinCurvePoint } from '#backtest/time.ts';
import { perCent, shareInWords } from '#backtest/words.ts';
import { longDay } from '../day.ts';
import { piece, pieces, type Child, type Piece } from './piece.ts';
import { curve, key, lineMark } from './picture.ts';
import { table } from './table.ts';

/** How deals end, by their age. */
export function winCurve(points: readonly WinCurvePoint[]): Piece[] {
  const last = points.at(-1);
  if (!last) return [piece('p', {}, 'Too few deals have dates.')];
  return [
    key(
      [lineMark('whole'), ' won, with what is likely'],
      [lineMark('dashed'), ' lost'],
      ['Lines at 25, 50 and 75 % of all deals; the rest are open or were turned away.'],
    ),
    ...curve(
      winCurveShapes(points),
      `By day ${last.day}, ${perCent(last.won)} of deals were won and ${perCent(last.lost)} lost.`,
      ['opened', `day ${Math.round(last.day / 2)}`, `day ${last.day}`],
    ),
    asTable({
      caption: 'Deals by age',
      head: ['Day', 'Won', 'Lost', 'Turned away', 'Open', 'Still watched'],
      rows: curveRows(points).map((point) => [
        String(point.day),
        `${perCent(point.won)} (${Math.round(point.wonLow * 100)}–${perCent(point.wonHigh)})`,
        perCent(point.lost),
        perCent(point.disqualified),
        perCent(point.open),
        String(point.atRisk),
      ]),
    }),
  ];
}

/** The last year beside the one before it. */
export function drift(found: Drift): Piece[] {
  const { flag, thisYear, lastYear, rows } = found;
  return pieces([
    piece('p', { class: flag ? 'deals-warning' : 'deals-sentence' }, driftSentence(found)),
    rows.length > 0 &&
      table({
        caption: 'This year beside last year',
        name: 'deals-drift',
        head: ['What', `To ${longDay(thisYear.to)}`, `To ${longDay(lastYear.to)}`, 'Difference'],
        groups: [{ rows: rows.map(driftRow) }],
      }),
  ]);
}

const driftRow = (row: DriftRow): Child[] => [
  [`${row.metric} ${row.title}`, row.flag && piece('b', { class: 'flag' }, ' fell')],
  shareInWords(row.thisYear),
  shareInWords(row.lastYear),
  driftInWords(row),
];

/** A picture again, for readers who want its numbers. */
export const asTable = ({ rows, ...rest }: { caption: string; head: string[]; rows: string[][] }) =>
  piece(
    'details',
    {},
    piece('summary', {}, 'The same as a table'),
    table({ ...rest, name: '', groups: [{ rows }], isWide: true }),
  );
