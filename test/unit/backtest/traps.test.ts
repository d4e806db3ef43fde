import { describe, expect, it } from 'vitest';
import { filesOf, mapping, mistakesOf, noteCount, repeat, reportOf } from './company.ts';

const way = [
  'stage:change,2025-01-01',
  'change/theirs,2025-01-05',
  'stage:problem,2025-01-20',
  'problem/theirs,2025-01-25',
  'stage:backing,2025-02-10',
  'backing/theirs,2025-02-15',
];
const won = repeat(40, 'W', '2025-01-01,2025-03-01,won', way);
const lost = repeat(40, 'L', '2025-01-01,2025-02-20,lost', way.slice(0, 3));
const base = filesOf([won, lost]);
const header = 'deal,activity,at\n';

describe('what came after', () => {
  it('leaves out events after the outcome and after the cut-off, and says so', async () => {
    const more = repeat(5, 'W', '', [
      'change/ours,2025-03-02',
      'change/ours,2025-11-30',
    ]).events.join('\n');
    const report = await reportOf({ ...base, events: `${base.events}${more}\n` });
    expect(noteCount(report, 'after-close')).toBe(10);
    const early = await reportOf({ ...base, mapping: `${mapping}cutoff: 2025-02-12\n` });
    expect(noteCount(early, 'after-cutoff')).toBe(40);
    expect(early.data.deals).toMatchObject({ won: 0, lost: 0, open: 80 });
    expect(noteCount(early, 'closed-late')).toBe(80);
  });

  it('keeps events of the closing day and before the opening', async () => {
    const more = repeat(6, 'W', '', [
      'change/ours,2025-03-01',
      'problem/ours,2024-12-24',
    ]).events.join('\n');
    const report = await reportOf({ ...base, events: `${base.events}${more}\n` });
    expect(noteCount(report, 'before-open')).toBe(6);
    expect(report.coverage.find(({ activity }) => activity === 'change/ours')?.won.numerator).toBe(
      6,
    );
  });

  it('takes the last closing of a reopened deal, and counts such deals', async () => {
    const closings = `${mapping}outcomes: { Closed Won: won, Closed Lost: lost }\n`;
    const flipped = repeat(8, 'F', '2025-01-01,2025-02-20,lost', [
      'stage:change,2025-01-01',
      'stage:Closed Won,2025-02-01',
      'stage:Closed Lost,2025-02-20',
    ]);
    const again = repeat(6, 'A', '2025-01-01,2025-02-01,lost', [
      'stage:Closed Lost,2025-02-01',
      'stage:problem,2025-02-10',
      'problem/theirs,2025-02-12',
      'stage:Closed Won,2025-03-01',
    ]);
    const report = await reportOf({ ...filesOf([won, lost, flipped, again]), mapping: closings });
    expect(report.data.reopened).toBe(14);
    expect(report.data.deals).toMatchObject({ won: 46, lost: 48 });
    expect(noteCount(report, 'after-close')).toBe(0);
    expect(report.metrics['4d'].withoutReopened).not.toBeNull();
    const twice = repeat(7, 'T', '2025-01-01,2025-03-05,lost', [
      'stage:Closed Lost,2025-02-01',
      'stage:problem,2025-02-10',
      'stage:Closed Lost,2025-03-05',
    ]);
    const same = await reportOf({ ...filesOf([won, lost, twice]), mapping: closings });
    expect(same.data.reopened).toBe(7);
  });
});

describe('closings', () => {
  const closings = `${mapping}outcomes: { Closed Won: won, Closed Lost: lost }\n`;

  it('are held against the days of stages, since some have a time and some have none', async () => {
    const mixed = repeat(40, 'M', '2025-01-01,2025-02-01,lost', [
      'stage:Closed Won,2025-03-01',
      'stage:backing,2025-03-01T14:00:00Z',
    ]);
    const report = await reportOf({ ...filesOf([mixed, lost]), mapping: closings });
    expect(report.data).toMatchObject({ reopened: 0, deals: { won: 40, lost: 40 } });
  });

  it('as won are no return when the deal only goes on to a later stage', async () => {
    const steps = ['stage:change,2025-01-01', 'stage:problem,2025-01-20'];
    const delivered = repeat(40, 'D', '2025-01-01,2025-03-01,won', [
      ...steps,
      'stage:Closed Won,2025-03-01',
      'stage:backing,2025-03-20',
    ]);
    const back = repeat(6, 'B', '2025-01-01,2025-03-01,won', [
      ...steps,
      'stage:Closed Won,2025-03-01',
      'stage:change,2025-03-20',
    ]);
    const report = await reportOf({ ...filesOf([delivered, back, lost]), mapping: closings });
    expect(report.data.reopened).toBe(6);
  });
});

it('reads a file that has one deal with tens of thousands of closings', async () => {
  const rows = Array.from({ length: 40_000 }, (_, i) => {
    const day = new Date(Date.UTC(1990, 0, 1 + (i >> 2))).toISOString().slice(0, 10);
    return `M0,stage:${i % 2 ? 'Closed Lost' : 'change'},${day}`;
  });
  const { deals, events } = filesOf([
    repeat(1, 'M', '1990-01-01,2025-03-01,lost', rows.slice(0, 0)),
    won,
  ]);
  const report = await reportOf({
    deals,
    events: `${events}${rows.join('\n')}\n`,
    mapping: `${mapping}outcomes: { Closed Lost: lost }\ndedupe: none\n`,
  });
  expect(report.data.deals).toMatchObject({ total: null, won: null, lost: null });
});

describe('logging', () => {
  const opened = '2025-01-01,2025-03-01';
  const act = ['change/theirs,2025-01-05', 'problem/theirs,2025-01-08'];

  it('is compared in the first month: what came before the opening does not count', async () => {
    const earlier = Array.from({ length: 8 }, (_, i) => `change/ours,2024-12-0${i + 1}`);
    const report = await reportOf(
      filesOf([
        repeat(60, 'W', `${opened},won`, [...act, ...earlier]),
        repeat(60, 'L', `${opened},lost`, act),
      ]),
    );
    expect(report.data.quality.logging).toMatchObject({ ratio: 1, uneven: false });
  });

  it('is compared by first days where a row stands for several events', async () => {
    const rows = (name: string, count: number) =>
      Array.from({ length: 60 }, (_, i) => `${name}${i},change/theirs,2025-01-05,${count}`);
    const { deals } = filesOf([
      repeat(60, 'W', `${opened},won`, []),
      repeat(60, 'L', `${opened},lost`, []),
    ]);
    const events = ['deal,activity,first_day,count', ...rows('W', 9), ...rows('L', 2), ''].join(
      '\n',
    );
    const report = await reportOf({ deals, events });
    expect(report.data.quality.logging).toMatchObject({ ratio: 1, uneven: false });
    expect(report.data.events).toBe(660);
  });
});

describe('order and time', () => {
  it('counts days that are equal in favour of the design, whatever the order of rows', async () => {
    const sameDay = repeat(40, 'S', '2025-01-01,2025-03-01,won', [
      'backing/theirs,2025-02-01',
      'problem/theirs,2025-02-01',
      'change/theirs,2025-02-01',
    ]);
    const report = await reportOf(filesOf([sameDay, lost]));
    expect(report.metrics.C4).toMatchObject({ mean: 1, numerator: 40 });
    expect(report.metrics.C6.rows).toEqual([]);
  });

  it('takes days and times in one log as days', async () => {
    const mixed = repeat(40, 'S', '2025-01-01,2025-03-01,won', [
      'problem/theirs,2025-02-01',
      'change/theirs,2025-02-01T09:00:00Z',
      'backing/theirs,2025-02-01T08:00:00Z',
    ]);
    expect((await reportOf(filesOf([mixed, lost]))).metrics.C4.mean).toBe(1);
  });

  it('reads rows in any order', async () => {
    const [first = '', ...rows] = base.events.trim().split('\n');
    const report = await reportOf({ ...base, events: [first, ...rows.reverse(), ''].join('\n') });
    expect(report).toEqual(await reportOf(base));
  });

  it('does not believe stages entered in one go', async () => {
    const sweep = repeat(30, 'S', '2025-01-01,2025-03-01,won', [
      'stage:change,2025-03-01',
      'stage:problem,2025-03-01',
      'stage:backing,2025-03-01',
      'change/theirs,2025-01-04',
    ]);
    const report = await reportOf(filesOf([won, lost, sweep]));
    expect(report.data.quality).toMatchObject({ swept: 30, tooMuchSwept: true });
    expect(report.verdicts.captured.kind).toBe('cannot tell');
    expect(report.paths.every(({ denominator }) => denominator === 40)).toBe(true);
  });

  it('withholds comparisons when losses are logged less', async () => {
    const silent = repeat(40, 'L', '2025-01-01,2025-02-20,lost', ['stage:change,2025-01-01']);
    const busy = repeat(40, 'W', '2025-01-01,2025-03-01,won', [
      ...way,
      'change/ours,2025-01-06',
      'change/ours,2025-01-07',
    ]);
    const report = await reportOf(filesOf([busy, silent]));
    expect(report.data.quality.logging.uneven).toBe(true);
    expect(report.metrics.C7.withheld).toContain('not logged alike');
    expect(report.metrics['4c'].withheld).toContain('not logged alike');
    expect(report.verdicts.captured.kind).toBe('cannot tell');
  });
});

describe('files', () => {
  it('counts deals without events: they stay in the denominator', async () => {
    const silent = repeat(20, 'N', '2025-01-01,2025-03-01,won', []);
    const report = await reportOf(filesOf([won, silent, lost]));
    expect(noteCount(report, 'without-events')).toBe(20);
    expect(report.metrics.C3.rows[0]).toMatchObject({ numerator: 40, denominator: 60 });
  });

  it('takes repeated rows and headers once', async () => {
    const [first = '', ...rows] = base.events.trim().split('\n');
    const events = [first, ...rows, first, ...rows, ''].join('\n');
    const deals = `${base.deals}${base.deals}`;
    const report = await reportOf({ deals, events });
    expect(noteCount(report, 'same-event-again')).toBe(rows.length);
    expect(noteCount(report, 'same-deal-again')).toBe(80);
    expect({ ...report, data: null }).toEqual({ ...(await reportOf(base)), data: null });
    const all = await reportOf({ deals, events, mapping: `${mapping}dedupe: none\n` });
    expect(all.metrics.C1.numerator).toBe(2 * ((await reportOf(base)).metrics.C1.numerator ?? 0));
  });

  it.each([
    ['BOM and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['semicolons', (text: string) => text.replaceAll(',', ';')],
    ['quotes', (text: string) => text.replace(/[^,\n]+/g, '"$&"')],
  ])('reads %s', async (_, write) => {
    const report = await reportOf({ deals: write(base.deals), events: write(base.events) });
    expect(report).toEqual(await reportOf(base));
  });

  it('reads a log that a warehouse has counted', async () => {
    const events = `deal,activity,first_day,count\n${repeat(40, 'W', '', ['change/theirs,2025-01-05,3', 'problem/theirs,2025-01-25,1']).events.join('\n')}\n`;
    const report = await reportOf({ deals: base.deals, events });
    expect(report.metrics.C1.numerator).toBe(160);
    expect(report.metrics.C3.rows[0]).toMatchObject({ numerator: 40, denominator: 40 });
  });
});

describe('outcomes', () => {
  it('does not count deals we turned away as lost', async () => {
    const away = repeat(30, 'D', '2025-01-01,2025-01-09,disqualified', []);
    const report = await reportOf(filesOf([won, lost, away]));
    expect(report.data.deals).toMatchObject({ won: 40, lost: 40, disqualified: 30 });
    const last = report.metrics['4d'].curve.at(-1);
    expect(
      (last?.won ?? 0) + (last?.lost ?? 0) + (last?.disqualified ?? 0) + (last?.open ?? 0),
    ).toBeCloseTo(1, 10);
  });

  it('never takes an outcome from a word', async () => {
    const deals = base.deals.replaceAll(',won', ',closedwon');
    expect(await mistakesOf({ ...base, deals })).toEqual([
      'deals.csv:2 Column “outcome” holds a term that is not under “outcomes” in the mapping. Say there whether it is won, lost, disqualified or open. (40 rows in all; this is the first.)',
    ]);
    const report = await reportOf({
      ...base,
      deals,
      mapping: `${mapping}outcomes: { closedwon: disqualified }\n`,
    });
    expect(report.data.deals).toMatchObject({ won: 0, disqualified: 40 });
  });
});

describe('refused, with the line and never a value', () => {
  it.each([
    [
      'an unknown deal',
      { events: `${header}X9,change/theirs,2025-01-05\n` },
      'events.csv:2 This row’s deal is not in the file of deals.',
    ],
    [
      'a deal twice',
      { deals: `${base.deals}W1,2025-01-02,2025-03-01,won\n` },
      'deals.csv:82 This deal stands in the file twice, with different content.',
    ],
    [
      'closing before opening',
      { deals: `${base.deals}X9,2025-03-02,2025-03-01,won\n` },
      'deals.csv:82 This deal closes before it opens.',
    ],
    [
      'a date that can be read twice',
      { events: `${header}W1,change/theirs,03/02/2025\n` },
      'events.csv:2 Column “at” holds dates in numbers, which can be read in two ways: day first (dmy) or month first (mdy).',
    ],
    [
      'a time without a zone',
      { events: `${header}W1,change/theirs,2025-02-03 10:00\n` },
      'events.csv:2 Column “at” holds a time without a zone.',
    ],
    [
      'a date that is none',
      { events: `${header}W1,change/theirs,next week\n` },
      'events.csv:2 Column “at” holds something that is not a date.',
    ],
    [
      'too many cells',
      { events: `${header}W1,change/theirs,2025-02-03,x\n` },
      'events.csv:2 This row has 4 cells, the header 3.',
    ],
    [
      'no deal in a row',
      { events: `${header},change/theirs,2025-02-03\n` },
      'events.csv:2 This row’s deal is not in the file of deals.',
    ],
    [
      'no activity',
      { events: `${header}W1,,2025-02-03\n` },
      'events.csv:2 Column “activity” is empty.',
    ],
    [
      'an open quote',
      { events: `${header}W1,"change/theirs,2025-02-03\n` },
      'events.csv:2 A quote is opened here and never closed.',
    ],
    ['an empty file', { events: '' }, 'events.csv:1 The file is empty.'],
  ])('%s', async (_, change, expected) => {
    const [first = ''] = await mistakesOf({ ...base, ...change });
    expect(first.slice(0, expected.length)).toBe(expected);
    expect(first).not.toMatch(/W1|X9|03\/02|next week|10:00/);
  });

  it.each([
    ['no byte', '', 'deals.csv:1 The file is empty.'],
    ['empty lines only', '\n\n', 'deals.csv:1 The file is empty.'],
    [
      'names of columns only',
      'deal,opened_at,closed_at,outcome\n',
      'deals.csv:0 There are no deals below the names of the columns. Export them again.',
    ],
    [
      'a column twice',
      'deal,outcome,outcome\nW1,won,lost\n',
      'deals.csv:1 Two columns are called “outcome”. Rename one, or leave it out of the export.',
    ],
  ])('a file of deals with %s is one mistake, not one of each event', async (_, deals, told) => {
    const events = deals.includes('W1') ? `${header}W1,change/theirs,2025-02-03\n` : base.events;
    expect(await mistakesOf({ deals, events })).toEqual([told]);
  });

  it('reads the ambiguous date once the mapping fixes it', async () => {
    const events = base.events.replaceAll(/2025-(\d\d)-(\d\d)/g, '$2/$1/25');
    const report = await reportOf({ ...base, events, mapping: `${mapping}dates: dmy\n` });
    expect(noteCount(report, 'short-years')).toBe(360);
    expect(report.metrics).toEqual((await reportOf(base)).metrics);
  });
});
