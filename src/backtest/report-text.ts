import { driftLines } from './drift-text.ts';
import { pilotToText } from './pilot-text.ts';
import type { Report } from './report.ts';
import type { Verdict } from './verdict.ts';
import { likely, perCent, points, shareInWords, shareOf } from './words.ts';

/** The report as text for a terminal: answers first, then the tables behind them. */
export function reportToText(report: Report): string {
  const { metrics, data } = report;
  return [
    ...(report.sample
      ? ['SAMPLE: these deals are made up by a program; they say nothing about a real company.', '']
      : []),
    ...(report.rounded === null
      ? []
      : [`Counts are rounded to ${report.rounded}, and shares come from the rounded counts.`, '']),
    ...verdictLines(report.verdicts.captured),
    '',
    ...verdictLines(report.verdicts.simpler),
    '',
    `Deals at ${data.cutoff}: ${countsInWords(data.deals)}. ${data.events} events from ${data.sources.join('; ')}.`,
    ...data.notes.map(({ count, text }) => `  ${count ?? 'Fewer than 5'} ${text}`),
    ...data.quality.warnings.map(({ text }) => `  Warning: ${text}`),
    '  What is kept back would tell a count of fewer than 5 deals.',
    '',
    'Have we captured everything?',
    line('C1', metrics.C1.title, metrics.C1.withheld ?? shareInWords(metrics.C1)),
    line('C4', metrics.C4.title, metrics.C4.withheld ?? fitInWords(metrics.C4)),
    line('C7', metrics.C7.title, metrics.C7.withheld ?? shareInWords(metrics.C7)),
    line('C8', metrics.C8.title, metrics.C8.withheld ?? completenessInWords(metrics.C8)),
    ...table('C2', metrics.C2, (row) => `“${row.term}”: ${shareOf(row, 'of wins')}`),
    ...table('C3', metrics.C3, (row) => `${row.title}: ${shareOf(row, 'of wins')}`),
    ...table('C5', metrics.C5, (row) => `${row.rule}: ${shareOf(row, 'of wins break it')}`),
    ...table(
      'C6',
      metrics.C6,
      (row) =>
        `${row.from} → ${row.to}: ${shareOf(row, 'of wins')}${row.accepted ? `, accepted: ${row.accepted}` : ''}`,
    ),
    ...unseenLines(metrics.C9),
    '',
    'Can we simplify it? (candidates for the next pilot, never deletions)',
    ...table(
      'S1',
      metrics.S1,
      (row) => `${row.title}: ${shareInWords(row)} of wins that reached its stage`,
      true,
    ),
    ...table(
      'S2',
      metrics.S2,
      (row) =>
        `${row.titles.join(' + ')}: together in ${shareInWords(row)}, ${row.medianDays ?? '–'} days apart`,
      true,
    ),
    ...table(
      'S3',
      metrics.S3,
      (row) =>
        `${row.title}: ever failing ${shareInWords(row.everFailing)}; failing and going on ${shareInWords(row)}${row.flag ? `; ${row.flag}` : ''}`,
    ),
    line(
      'S4',
      metrics.S4.title,
      metrics.S4.withheld ??
        `${metrics.S4.activities.length} of ${metrics.S4.of} activities in the log keep the evidence: ${metrics.S4.activities.join(', ')}`,
    ),
    ...table('S5', metrics.S5, (row) => row.title, true),
    ...table(
      'S6',
      metrics.S6,
      (row) =>
        `${row.title}: ${shareInWords(row)} go on, median stay ${row.medianDays ?? '–'} days`,
      true,
    ),
    '',
    'Difference in winning, at a landmark',
    `  ${metrics['4c'].caution}`,
    ...table('4c', metrics['4c'], (row) => associationInWords(row)),
    ...(metrics['4c'].tooFew > 0
      ? [`  ${metrics['4c'].tooFew} activities have too few deals on one side.`]
      : []),
    '',
    'Time',
    ...table('4d', metrics['4d'], (row) => `${row.title}: ${stayInWords(row)}`),
    ...curveLines(report),
    '',
    ...driftLines(report.drift),
    ...(report.pilot ? ['', pilotToText(report.pilot)] : []),
    '',
    `Method: ${report.model.stages} stages, ${report.model.activities} activities (${report.model.required} required and looked for, ${report.model.requiredUnseen} required and not in the log; ${report.model.loggable} in the log), model ${report.model.hash}; horizon ${data.horizonDays ?? '–'} days; seed ${data.seed}.`,
    `Limits: ${Object.entries(report.thresholds)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}.`,
    '',
  ].join('\n');
}

function verdictLines({ question, answer, sentence, gaps, winsNeeded }: Verdict): string[] {
  return [
    `${question} ${answer}.`,
    `  ${sentence}`,
    ...(winsNeeded === null ? [] : [`  About ${winsNeeded} more won deals are needed.`]),
    ...gaps.map(({ metric, text, page }) => `  [${metric}] ${text} ${page}`),
  ];
}

function countsInWords(deals: Report['data']['deals']): string {
  const count = (number: number | null): string => (number === null ? 'some' : String(number));
  const total = deals.total === null ? '' : `${deals.total}, of them `;
  return `${total}${count(deals.won)} won, ${count(deals.lost)} lost, ${count(deals.disqualified)} disqualified, ${count(deals.open)} open`;
}

function line(id: string, title: string, text: string): string {
  return `  ${id} ${title}: ${text}`;
}

function table<Row>(
  id: string,
  metric: { title: string; withheld: string | null; rows: Row[] },
  toText: (row: Row) => string,
  flaggedOnly = false,
): string[] {
  if (metric.withheld) return [line(id, metric.title, metric.withheld)];
  const isFlagged = (row: Row): boolean =>
    typeof row === 'object' && row !== null && 'flag' in row && Boolean(row.flag);
  const rows = flaggedOnly ? metric.rows.filter(isFlagged) : metric.rows;
  if (rows.length === 0) return [line(id, metric.title, 'none')];
  return [
    `  ${id} ${metric.title}:`,
    ...rows.map((row) => `    ${isFlagged(row) ? '!' : ' '} ${toText(row)}`),
  ];
}

function fitInWords({ mean, meanLow, meanHigh, ...exact }: Report['metrics']['C4']): string {
  if (mean === null) return 'too few deals to show';
  return `mean ${perCent(mean)} ${likely(meanLow ?? 0, meanHigh ?? 1)}; without any correction ${shareInWords(exact)}`;
}

function completenessInWords({ coverage, seen, unseen }: Report['metrics']['C8']): string {
  if (coverage === null) return 'too few deals to show';
  return `of the next thing a winner does, ${perCent(coverage)} is a kind seen before; ${seen ?? 0} kinds seen, at least ${Math.ceil(unseen ?? 0)} not seen`;
}

function unseenLines({ title, withheld, C1, C4 }: Report['metrics']['C9']): string[] {
  if (withheld || !C1) return [line('C9', title, withheld ?? 'none')];
  const fit = C4?.mean === null || C4?.mean === undefined ? '' : `, fitness ${perCent(C4.mean)}`;
  return [line('C9', title, `${shareInWords(C1)} mapped${fit}`)];
}

function associationInWords(row: Report['metrics']['4c']['rows'][number]): string {
  if (row.difference === null || row.low === null || row.high === null)
    return `${row.title}: too few deals to show${row.flag ? ', but the difference stands out' : ''}`;
  const bySegment = row.bySegment?.explains
    ? `; ${points(row.bySegment.difference)} within segments: the kind of deal explains part of this`
    : '';
  return `${row.title}: ${points(row.difference)} points (likely ${points(row.low)} to ${points(row.high)}), ${row.done.deals} with and ${row.notDone.deals} without by day ${row.landmarkDays}; q ${row.q ?? '–'}${bySegment}`;
}

function stayInWords({
  median,
  low,
  high,
  stays,
}: Report['metrics']['4d']['rows'][number]): string {
  if (stays === null) return 'too few deals to show';
  if (median === null) return `median stay not reached (${stays} stays)`;
  return `median stay ${median} days (likely ${low ?? 'under'}–${high ?? 'over'}), ${stays} stays`;
}

function curveLines({ metrics }: Report): string[] {
  const { curve } = metrics['4d'];
  const marks = [30, 60, 90, 180, 270, 360, 540, 720].flatMap((day) => {
    const point = curve.findLast((one) => one.day <= day);
    return point && point.day > day - 7 ? [point] : [];
  });
  return marks.map(
    ({ day, won, lost, open, atRisk }) =>
      `  By day ${day}: ${perCent(won)} won, ${perCent(lost)} lost, ${perCent(open)} open (${atRisk} at risk)`,
  );
}
