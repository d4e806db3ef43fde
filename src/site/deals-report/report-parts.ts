import type { Report } from '#backtest/report.ts';
import { coverage, type NamedStage } from './coverage.ts';
import { numbers } from './numbers.ts';
import { drift, winCurve } from './over-time.ts';
import { piece, pieces, type Piece } from './piece.ts';
import { pilot } from './pilot.ts';

/** All of a test against past deals but its answers, as it is published and as it is shown to who tries it. */
export const reportParts = (report: Report, stages: readonly NamedStage[]): Piece[] =>
  pieces([
    part('coverage', 'What won and lost deals did', coverage(report, stages)),
    part('curve', 'How deals end, by age', winCurve(report.metrics['4d'].curve)),
    part('drift', 'This year beside last year', drift(report.drift)),
    report.pilot !== null && part('pilot', `Pilot: ${report.pilot.change}`, pilot(report.pilot)),
    // Numbers answer no search.
    part('numbers', 'All numbers', numbers(report), { 'data-pagefind-ignore': '' }),
  ]);

const part = (id: string, title: string, pieces: Piece[], attributes = {}) =>
  piece('section', { class: 'deals-part', ...attributes }, piece('h2', { id }, title), pieces);
