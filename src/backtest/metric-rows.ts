import type { Share } from './cell.ts';
import type { Report } from './report.ts';
import { likely, perCent, points, shareInWords } from './words.ts';

/** A metric as the rows of a table, for pages. */
export interface MetricTable {
  id: string;
  title: string;
  method: string;
  withheld: string | null;
  rows: MetricRow[];
}

interface MetricRow {
  what: string;
  result: string;
  /** What the result was counted from, such as “3 of 12”. */
  outOf: string | undefined;
  flag: boolean;
}

/** All metrics of a report as tables, in the order of the two questions. */
export function metricRows({ metrics: m }: Report): MetricTable[] {
  const row = (what: string, share: Share, flag = false): MetricRow => ({
    what,
    result: shareInWords(share),
    outOf: counted(share.numerator, share.denominator),
    flag,
  });
  const plain = (what: string, result: string, of: number | null, flag = false): MetricRow => ({
    what,
    result,
    outOf: counted(null, of),
    flag,
  });
  const tables: Record<string, MetricRow[]> = {
    C1: [
      row('Events with a name in the playbook', m.C1),
      row('Counting stage changes too', m.C1.withStages),
    ],
    C2: m.C2.rows.map((one) => row(`“${one.term}”`, one, one.flag)),
    C3: m.C3.rows.map((one) => row(one.title, one, one.flag)),
    C4: [
      plain(
        'Mean fitness',
        m.C4.mean === null
          ? '–'
          : `${perCent(m.C4.mean)} ${likely(m.C4.meanLow ?? 0, m.C4.meanHigh ?? 1)}`,
        m.C4.deals,
      ),
      row('Wins that need no correction', m.C4),
    ],
    C5: m.C5.rows.map((one) => row(`Broken: ${one.rule}`, one)),
    C6: m.C6.rows.map((one) =>
      row(
        `${one.from} → ${one.to}${one.accepted ? ` (accepted: ${one.accepted})` : ''}`,
        one,
        one.flag,
      ),
    ),
    C7: [row('Losses in which nothing required was missing', m.C7)],
    C8: [
      plain(
        'Of the next thing a winner does, seen before',
        m.C8.coverage === null ? '–' : perCent(m.C8.coverage),
        m.C8.deals,
      ),
    ],
    C9: [
      ...(m.C9.C1 ? [row('C1 on wins after the design', m.C9.C1)] : []),
      ...m.C9.C3.map((one) => row(`C3 on wins after the design: ${one.title}`, one, one.flag)),
    ],
    S1: m.S1.rows.map((one) => row(one.title, one, one.flag)),
    S2: m.S2.rows
      .filter(({ flag }) => flag)
      .map((one) =>
        row(`${one.titles.join(' + ')}, ${one.medianDays ?? '–'} days apart`, one, one.flag),
      ),
    S3: m.S3.rows.flatMap((one) => [
      row(
        `The customer ${one.title}: ever failing`,
        one.everFailing,
        one.flag === 'filters nothing',
      ),
      row(`The customer ${one.title}: failing and going on`, one, one.flag === 'is ignored'),
    ]),
    S4: [
      row(
        `${m.S4.activities.length} of ${m.S4.of} activities in the log keep the evidence: ${m.S4.activities.join(', ')}`,
        m.S4,
      ),
    ],
    S5: m.S5.rows
      .filter(({ flag }) => flag)
      .map((one) => plain(one.title, 'within ± 10 points', null, true)),
    S6: m.S6.rows.map((one) =>
      row(`${one.title}, median stay ${one.medianDays ?? '–'} days`, one, one.flag),
    ),
    '4c': m['4c'].rows.map((one) =>
      plain(
        one.title,
        one.difference === null
          ? 'too few deals to show'
          : `${points(one.difference)} points (likely ${points(one.low ?? 0)} to ${points(one.high ?? 0)}), q ${one.q ?? '–'}`,
        one.done.deals + one.notDone.deals,
        one.flag,
      ),
    ),
    '4d': [
      ...m['4d'].rows
        .filter(({ stays }) => stays !== null)
        .map((one) =>
          plain(
            `Stay in “${one.title}”`,
            one.median === null
              ? 'not reached'
              : `median ${one.median} days (likely ${one.low ?? 'under'}–${one.high ?? 'over'})`,
            one.stays,
          ),
        ),
      ...m['4d'].passage.map((one) => row(`Going on from “${one.title}” in time`, one)),
    ],
  };
  return Object.entries(m).map(([id, { title, method, withheld }]) => ({
    id,
    title,
    method,
    withheld,
    rows: withheld ? [] : (tables[id] ?? []),
  }));
}

function counted(count: number | null, of: number | null): string | undefined {
  if (of === null) return undefined;
  return count === null ? `of ${of}` : `${count} of ${of}`;
}
