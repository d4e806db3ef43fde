import { metricRows, type MetricTable } from '#backtest/metric-rows.ts';
import type { Report } from '#backtest/report.ts';
import { count } from '#playbook/wording.ts';
import { piece, pieces, type Piece } from './piece.ts';
import { table } from './table.ts';

/** Longer tables are folded, so that a reader finds the next metric. */
const MOST_OPEN = 6;

/** All metrics, what was noticed about the data, and what the test was made with. */
export function numbers(report: Report): Piece[] {
  const { data, model, thresholds } = report;
  const limits = Object.entries(thresholds).map(([name, value]) => `${name} ${value}`);
  return pieces([
    metricRows(report).map(metric),
    piece('h3', {}, 'The data'),
    data.notes.length > 0 &&
      piece(
        'ul',
        {},
        data.notes.map(({ count: times, text }) =>
          piece('li', {}, `${times ?? 'fewer than 5'} ${text}`),
        ),
      ),
    piece(
      'details',
      {},
      piece('summary', {}, 'The settings it was made with'),
      piece(
        'p',
        { class: 'deals-note' },
        `Cut-off ${data.cutoff}; horizon ${data.horizonDays ?? '–'} days; seed ${data.seed}; process ${model.hash}. Limits: ${limits.join(', ')}.`,
      ),
    ),
  ]);
}

const metric = ({ id, title, method, withheld, rows }: MetricTable) =>
  piece(
    'section',
    { class: 'metric' },
    piece('h3', { id: id.toLowerCase() }, `${id} ${title}`),
    piece('p', { class: 'deals-note' }, `${method}.`),
    rows.length === 0
      ? piece('p', {}, withheld ?? 'None.')
      : piece(
          'details',
          rows.length > MOST_OPEN ? {} : { open: 'open' },
          piece('summary', {}, count(rows.length, 'number')),
          table({
            caption: `${id} ${title}`,
            name: 'deals-metric',
            head: ['What', 'Result'],
            groups: [
              {
                rows: rows.map(({ what, result, outOf, flag }) => [
                  [what, flag && piece('b', { class: 'flag' }, ' worth a look')],
                  [result, outOf !== undefined && piece('span', {}, outOf)],
                ]),
              },
            ],
          }),
        ),
  );
