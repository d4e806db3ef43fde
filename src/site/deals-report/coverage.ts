import { dotStrip } from '#backtest/picture/dot-strip.ts';
import type { Report } from '#backtest/report.ts';
import { shareInWords } from '#backtest/words.ts';
import { piece, type Piece } from './piece.ts';
import { dotMark, drawing, key } from './picture.ts';
import { table } from './table.ts';

/** A stage as the report names it. */
export interface NamedStage {
  id: string;
  title: string;
  url: string;
}

/** What won and lost deals did, stage by stage; what belongs to no stage of today comes last. */
export function coverage(report: Report, stages: readonly NamedStage[]): Piece[] {
  const rowsOf = (rows: Report['coverage']) =>
    rows.map(({ title, won, lost }) => [
      title,
      drawing('deals-strip', dotStrip(won, lost)),
      [named('full', ' Won '), shareInWords(won)],
      [named('empty', ' Lost '), shareInWords(lost)],
    ]);
  const known = stages.map((stage) => ({
    heading: piece('a', { href: stage.url }, `“${stage.title}”`),
    rows: rowsOf(report.coverage.filter((row) => row.stage === stage.id)),
  }));
  const others = report.coverage.filter(({ stage }) => !stages.some(({ id }) => id === stage));
  return [
    piece('p', { class: 'deals-note' }, report.metrics['4c'].caution),
    key(
      [dotMark('full'), ' won'],
      [dotMark('empty'), ' lost'],
      ['The line is what is likely. From 0 to 100 % of the deals that reached the stage.'],
    ),
    table({
      caption: 'What won and lost deals did, of those that reached the stage',
      name: 'deals-coverage',
      head: ['Activity', '0–100 %', 'Won', 'Lost'],
      groups: [...known, { rows: rowsOf(others) }].filter(({ rows }) => rows.length > 0),
      isWide: true,
    }),
  ];
}

/** Before a share, where a row of the table stands on its own: on a phone. */
const named = (dot: 'full' | 'empty', word: string) =>
  piece(
    'span',
    { class: 'deals-whose', 'aria-hidden': 'true', 'data-pagefind-ignore': '' },
    dotMark(dot),
    word,
  );
