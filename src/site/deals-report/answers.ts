import type { Report } from '#backtest/report.ts';
import type { Verdict } from '#backtest/verdict.ts';
import { answerInWords } from '#backtest/words.ts';
import { longDay } from '../day.ts';
import { piece, type Piece } from './piece.ts';

/** The two questions with their answers, what was counted, and what to be careful of. */
export function answers(report: Report, addressOf: (page: string) => string): Piece[] {
  const { captured, simpler } = report.verdicts;
  return [
    piece(
      'div',
      { class: 'deals-answers' },
      [captured, simpler].map((verdict) => answer(verdict, addressOf)),
    ),
    piece('p', { class: 'deals-note' }, counted(report)),
    ...report.data.quality.warnings.map(({ text }) => piece('p', { class: 'deals-warning' }, text)),
  ];
}

function answer(verdict: Verdict, addressOf: (page: string) => string) {
  const { question, answer, kind, sentence, gaps, winsNeeded } = verdict;
  return piece(
    'section',
    { class: 'deals-answer', 'data-kind': kind },
    piece('h2', {}, question),
    piece('p', { class: 'said' }, answerInWords(answer)),
    piece('p', {}, sentence),
    winsNeeded !== null && piece('p', {}, `About ${winsNeeded} more won deals are needed.`),
    gaps.length > 0 &&
      piece(
        'ol',
        {},
        gaps.map(({ title, text, page }) =>
          piece(
            'li',
            {},
            piece('a', { href: addressOf(page) }, title),
            !sentence.includes(text) && `: ${text}`,
          ),
        ),
      ),
  );
}

function counted({ data: { deals, cutoff }, rounded }: Report): string {
  return [
    `${deals.total ?? 'The'} deals as they stood on ${longDay(cutoff)}:`,
    `${count(deals.won)} won, ${count(deals.lost)} lost, ${count(deals.disqualified)} turned away by us, ${count(deals.open)} open.`,
    'Nothing below counts fewer than 5 deals; what is kept back would tell such a count.',
    ...(rounded === null ? [] : [`Counts are rounded to ${rounded}.`]),
  ].join(' ');
}

/** Of a count that is not shown nothing is said, not even that it is small: it may be hidden for another’s sake. */
const count = (number: number | null) => number ?? 'some';
