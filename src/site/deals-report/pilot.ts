import { pilotPictureInWords, pilotRows, pilotShapes } from '#backtest/picture/pilot-lines.ts';
import { pilotToText } from '#backtest/pilot-text.ts';
import type { PilotReport } from '#backtest/pilot.ts';
import { answerInWords, points, shareInWords } from '#backtest/words.ts';
import { longDay } from '../day.ts';
import { asTable } from './over-time.ts';
import { piece, pieces, type Piece } from './piece.ts';
import { curve, key, lineMark } from './picture.ts';

/** What a pilot showed: its answer, what it stands on, and its course. */
export function pilot(found: PilotReport): Piece[] {
  const hasOthers = found.course.some(({ others }) => others !== null);
  return pieces([
    piece('p', { class: 'deals-said' }, answerInWords(found.answer)),
    piece('p', {}, found.sentence),
    piece(
      'ul',
      { class: 'deals-facts' },
      facts(found, hasOthers).map((fact) => piece('li', {}, fact)),
    ),
    found.course.length > 0 && course(found, hasOthers),
    found.cautions.map((caution) => piece('p', { class: 'deals-note' }, caution)),
    piece(
      'details',
      {},
      piece('summary', {}, 'All numbers of the pilot'),
      piece('pre', { class: 'deals-note' }, pilotToText(found).trimEnd()),
    ),
  ]);
}

function facts(found: PilotReport, hasOthers: boolean): string[] {
  const { adoption, difference, detectable, measure, horizonDays } = found;
  const whose = hasOthers ? 'The pilot teams changed by' : 'The measure changed by';
  return [
    ...(detectable === null
      ? []
      : [
          `It could find a change of ${points(detectable)} points or more in deals that ${measure} (${horizonDays} days), and nothing smaller.`,
        ]),
    ...adoption.map(
      (row) => `Adopted: “${row.title}” in ${shareInWords(row)} of the deals it was due in.`,
    ),
    ...(difference
      ? [
          `${whose} ${points(difference.estimate)} points${hasOthers ? ' more than the others' : ''} (likely ${points(difference.low)} to ${points(difference.high)}).`,
        ]
      : []),
  ];
}

function course(found: PilotReport, hasOthers: boolean): Piece[] {
  const { course, measure, from, to } = found;
  return [
    key(
      [lineMark('whole'), ' pilot teams'],
      ...(hasOthers ? [[lineMark('dashed'), ' other teams']] : []),
      ['The wash is what is likely, the dotted line the start. Lines at 25, 50 and 75 %.'],
    ),
    ...curve(pilotShapes(course), pilotPictureInWords(found), [
      `entered ${longDay(course[0]?.from ?? from)}`,
      `start ${longDay(from)}`,
      longDay(to),
    ]),
    asTable({
      caption: `Deals that ${measure}, by the day they entered`,
      head: ['Entered', 'When', 'Pilot teams', 'Other teams'],
      rows: pilotRows(course),
    }),
  ];
}
