import type { Drift, DriftRow } from './drift.ts';
import { points, shareInWords } from './words.ts';

/** The two years in a sentence: what fell, or that nothing surely did. */
export function driftSentence({ withheld, rows, thisYear, lastYear }: Drift): string {
  if (withheld !== null) return `This year cannot be laid beside last year. ${withheld}`;
  const fell = rows.filter(({ flag }) => flag);
  const years = `${thisYear.won ?? 'few'} wins of the last twelve months and ${lastYear.won ?? 'few'} of the twelve before`;
  if (fell.length === 0)
    return `Between ${years}, neither what the playbook names nor the cover of a question fell by more than chance.`;
  return `Between ${years}, ${fell.map(({ title }) => `“${title}”`).join(' and ')} fell by more than chance: the process drifts away from what winners do.`;
}

/** What a row says of the difference. */
export function driftInWords({ difference, low, high }: DriftRow): string {
  return difference === null || low === null || high === null
    ? 'too few deals to show'
    : `${points(difference)} points (likely ${points(low)} to ${points(high)})`;
}

/** The comparison as lines for a terminal. */
export function driftLines(drift: Drift): string[] {
  return [
    `This year (to ${drift.thisYear.to}) beside last year`,
    `  ${driftSentence(drift)}`,
    ...drift.rows.map(
      (row) =>
        `    ${row.flag ? '!' : ' '} ${row.metric} ${row.title}: ${row.difference === null ? '' : `${shareInWords(row.thisYear)}, last year ${shareInWords(row.lastYear)}; `}${driftInWords(row)}`,
    ),
  ];
}
