import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest } from '#backtest/backtest.ts';
import { makeCells } from '#backtest/cell.ts';
import { scanTerms } from '#backtest/personal.ts';
import { refusePublishing } from '#backtest/publish.ts';
import type { Report } from '#backtest/report.ts';
import { reportToText } from '#backtest/report-text.ts';
import {
  draftOf,
  filesOf,
  mapping,
  mistakesOf,
  model,
  presets,
  repeat,
  reportOf,
  run,
  TODAY,
} from './company.ts';

const won = repeat(40, 'secret-W-', '2025-01-01,2025-03-01,won', [
  'change/theirs,2025-01-05',
  'stage:change,2025-01-01',
]);
const lost = repeat(40, 'secret-L-', '2025-01-01,2025-02-20,lost', ['change/theirs,2025-01-05']);
const base = filesOf([won, lost]);

/** Adds a column to the deals. */
const withColumn = (name: string, value: string): string =>
  base.deals
    .trim()
    .split('\n')
    .map((row, i) => `${row},${i === 0 ? name : value}`)
    .join('\n');

describe('columns', () => {
  it.each([
    'owner',
    'Owner ID',
    'rep',
    'user_id',
    'Contact Name',
    'AccountName',
    'email',
    'Phone',
    'Deal name',
    'Subject',
    'notes',
    'Amount',
  ])('refuses “%s” by name, without a value', async (name) => {
    const [message = '', ...others] = await mistakesOf({
      ...base,
      deals: withColumn(name, 'Jane Roe'),
    });
    expect(others).toEqual([]);
    expect(message).toContain(`deals.csv:1 Column “${name}” is about a person or money`);
    expect(message).not.toContain('Jane');
  });

  it('refuses any column it does not read, unless it is dropped in the mapping or on the command line', async () => {
    const deals = withColumn('colour', 'blue');
    expect(await mistakesOf({ ...base, deals })).toEqual([
      'deals.csv:1 Column “colour” is not one the test reads. Take it out of the export, or list it under “drop” in the mapping; if it is the deal or a day under another name, say so under “columns”.',
    ]);
    expect(await mistakesOf({ ...base, deals, mapping: `${mapping}drop: [colour]\n` })).toEqual([]);
    expect(await mistakesOf({ ...base, deals, dropExtra: true })).toEqual([]);
  });

  it.each([
    ['a day', 'secret-1;Jane Roe;2025-01-01;won'],
    ['an e-mail address', 'secret-1;Jane Roe;jane.roe@example.com;won'],
    ['a number', '4711;Jane Roe;won'],
  ])('prints no first row that holds %s in the place of names', async (_, row) => {
    const deals = `${row}\n${row}\n`;
    const told = [
      'deals.csv:1 The first row holds values, not the names of columns. Write a row with the names above it.',
    ];
    expect(await mistakesOf({ deals })).toEqual(told);
    const named = `${mapping}columns: { deals: { outcome: Status } }\n`;
    expect(await mistakesOf({ deals, mapping: named })).toEqual(told);
  });

  it('passes over a title above known names, and prints none above others', async () => {
    const title = 'Pipeline of Jane Roe, as of today\n';
    const report = await reportOf({ deals: title + base.deals, events: title + base.events });
    expect(reportToText(report)).toContain('Fewer than 5 lines stand above the names');
    expect(JSON.stringify(report)).not.toContain('Jane');
    const twice = `${title}${base.deals}${base.deals.split('\n')[1]?.replace('won', 'lost') ?? ''}\n`;
    expect((await mistakesOf({ ...base, deals: twice }))[0]).toMatch(/^deals\.csv:83 /);
    for (const above of [title, 'Roe;;\n', 'Roe\n2025 by Roe\n']) {
      const deals = `${above}Nummer;Beginn;Stand\nA;2025-01-01;won\n`;
      const [message = '', ...others] = await mistakesOf({ deals });
      expect(message).toContain('deals.csv:1 The first row has fewer cells than one below it');
      expect(others).toEqual([]);
      expect(message).not.toContain('Roe');
      const named = `${mapping}columns: { deals: { deal: Nummer, opened_at: Beginn, outcome: Stand } }\n`;
      expect(await mistakesOf({ deals, mapping: named })).toEqual([]);
    }
  });

  it('tells one mistake of a file in another encoding, and none that follow from it', async () => {
    const [name = '', ...rows] = base.deals.split('\n');
    const bytes = Buffer.from(
      [name, ...rows.slice(0, 3), 'x,2025-01-01,,verl\xf6ren', ...rows].join('\n'),
      'latin1',
    );
    const result = await backtest({
      model,
      presets,
      files: [
        { name: 'deals.csv', gives: 'deals', pieces: [bytes] },
        { name: 'events.csv', gives: 'events', pieces: [base.events] },
      ],
      mapping: { name: 'mapping.yaml', text: mapping },
      today: TODAY,
    });
    const told = result.kind === 'mistakes' ? result.mistakes : [];
    expect(told.map(({ file, line }) => [file, line])).toEqual([['deals.csv', 5]]);
  });

  it('refuses a personal column even if it is mapped', async () => {
    const deals = withColumn('Account owner', 'Jane Roe');
    const [message = ''] = await mistakesOf({
      ...base,
      deals,
      mapping: `${mapping}columns: { deals: { deal: deal, outcome: outcome, segment: Account owner } }\n`,
    });
    expect(message).toContain(
      'Column “Account owner” is about a person or money and is never read.',
    );
  });
});

describe('values', () => {
  it.each([
    ['an e-mail address', 'Mail to jane.roe@example.com', 'holds e-mail addresses.'],
    ['a phone number', 'Call +49 30 1234567', 'holds phone numbers.'],
    ['a long text', 'They said '.repeat(9), 'holds texts of more than 80 characters.'],
  ])('refuses %s', async (_, term, why) => {
    const events = `${base.events}secret-W-1,${term},2025-01-07\n`;
    const [message = ''] = await mistakesOf({ ...base, events });
    expect(message).toBe(
      `events.csv:0 Column “activity” ${why} It is not read. Export a type instead, or leave the column out.`,
    );
  });

  it('refuses a person in the outcome as well, in a first draft too', async () => {
    const deals = `${base.deals}X1,2025-01-01,2025-03-01,Lost to jane.doe@acme.com\n`;
    const refused =
      'deals.csv:0 Column “outcome” holds e-mail addresses. It is not read. Write won, lost, disqualified or open instead.';
    expect(
      await mistakesOf({
        ...base,
        deals,
        mapping: `${mapping}outcomes: { Lost to jane.doe@acme.com: lost }\n`,
      }),
    ).toEqual([refused]);
    await expect(draftOf(deals, base.events)).rejects.toThrow('holds e-mail addresses');
  });

  it('refuses free text by how much it differs', () => {
    const texts = Array.from({ length: 100 }, (_, i) => `note ${i}`);
    expect(scanTerms(texts, 400)).toContain('free text');
    expect(scanTerms(texts, 4000)).toBeUndefined();
    expect(
      scanTerms(
        Array.from({ length: 501 }, (_, i) => `type ${i}`),
        1e6,
      ),
    ).toContain('free text');
    expect(
      scanTerms(['Demo – technical', 'Call 2', 'ISO 27001 review', '2025-06-30 workshop'], 10),
    ).toBeUndefined();
  });
});

it('shows no id in any output, log or error', async () => {
  const report = await reportOf(base);
  expect(JSON.stringify(report) + reportToText(report)).not.toContain('secret');
  for (const change of [
    { events: `${base.events}secret-X,change/theirs,2025-01-05\n` },
    { deals: `${base.deals}secret-W-1,2026-01-01,2025-03-01,won\n` },
  ])
    expect(JSON.stringify(await run({ ...base, ...change }))).not.toContain('secret');
});

describe('small cells', () => {
  it('shows no count of 1 to 4, nor one from which such a count could be told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
        const [x, n] = [Math.min(a, b), Math.max(a, b)];
        const { numerator, denominator, share } = makeCells().share(x, n);
        if (denominator !== null) expect(denominator === 0 || denominator >= 5).toBe(true);
        if (numerator === null) {
          expect(share).toBeNull();
          return;
        }
        expect([numerator, n - numerator].every((count) => count === 0 || count >= 5)).toBe(true);
      }),
    );
  });

  it('gives hidden shares an interval that is the same for all they could be', () =>
    expect(new Set([1, 2, 3, 4].map((x) => JSON.stringify(makeCells().share(x, 60)))).size).toBe(
      1,
    ));

  it('never leaves one hidden count of a total alone', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.record({ won: count, lost: count, disqualified: count, open: count }),
        (counts) => {
          const shown = makeCells().counts(counts);
          for (const value of Object.values(shown))
            expect(value === null || value === 0 || value >= 5).toBe(true);
          const hidden = Object.values(shown).filter((value) => value === null).length;
          const others = Object.values(counts).filter((value) => value > 0).length;
          if (hidden > 0 && others > 1) expect(hidden).toBeGreaterThan(1);
        },
      ),
    );
  });

  it('shows no total from which a hidden outcome could be told, since wins and losses are shown elsewhere', async () => {
    const open = repeat(3, 'O', '2025-01-01,,open', ['change/theirs,2025-01-05']);
    const report = await reportOf(filesOf([won, lost, open]));
    expect(report.data.deals).toMatchObject({ total: null, open: null });
    expect(report.metrics['4d'].curve[0]?.atRisk).toBe(85);
  });

  it('shows no broken rule from which a hidden “rarely done” could be told', async () => {
    const steps = ['change/theirs,2025-01-05', 'change/ours,2025-01-05'];
    const report = await reportOf(
      filesOf([
        repeat(46, 'W', '2025-01-01,2025-03-01,won', [...steps, 'problem/theirs,2025-01-08']),
        // Three did not do what a stage requires that ten others never came to.
        repeat(3, 'X', '2025-01-01,2025-03-01,won', [...steps, 'problem/ours,2025-01-08']),
        repeat(10, 'Y', '2025-01-01,2025-03-01,won', steps),
        repeat(40, 'L', '2025-01-01,2025-03-01,lost', steps),
      ]),
    );
    const { S1, C5 } = report.metrics;
    const s1 = S1.rows.find(({ activity }) => activity === 'problem/theirs');
    expect(s1).toMatchObject({ numerator: null, denominator: 49 });
    const c5 = C5.rows.find(({ activity }) => activity === 'problem/theirs');
    expect(c5).toMatchObject({ numerator: null, share: null });
    expect(reportToText(report)).toContain('“problem theirs” happens: (kept back)');
  });

  it('flags and orders by what is shown, or a flag or a size would tell a hidden count', async () => {
    const did = 'change/theirs,2025-01-05';
    const reportWith = (wins: number, few: number, rare: string) =>
      reportOf(
        filesOf([
          repeat(wins - few, 'W', '2025-01-01,2025-03-01,won', [did]),
          repeat(few, 'X', '2025-01-01,2025-03-01,won', [did, rare]),
          repeat(40, 'L', '2025-01-01,2025-03-01,lost', [did, 'Golf day,2025-01-08']),
        ]),
      );
    const told = async (wins: number, rare: string) => {
      const reports = await Promise.all([1, 2, 3, 4].map((few) => reportWith(wins, few, rare)));
      return reports.map(({ metrics: { C2, C3, S1 }, verdicts }) => ({
        flags: [C2, C3, S1].map(({ rows }) => rows.map(({ flag }) => flag)),
        gaps: verdicts.captured.gaps.map(({ title, size }) => [title, size]),
      }));
    };
    // Of these, only 4 of 13 is surely over 10 %, and only 1 of 56 surely under.
    for (const [wins, rare] of [
      [13, 'Golf day,2025-01-08'],
      [56, 'problem/theirs,2025-01-08'],
    ] as const) {
      const [one, ...others] = await told(wins, rare);
      for (const other of others) expect(other).toEqual(one);
    }
  });

  it('shows no shortest process of so few wins that it would be theirs', async () => {
    const few = repeat(3, 'W', '2025-01-01,2025-03-01,won', ['change/theirs,2025-01-05']);
    const { S4 } = (await reportOf(filesOf([few, lost]))).metrics;
    expect(S4).toMatchObject({ withheld: 'Too few won deals.', activities: [] });
  });

  it('shows the pairs of the shortest process only where none of their wins is hidden', async () => {
    const pairsOf = async (few: number) => {
      const report = await reportOf(
        filesOf([
          repeat(50, 'W', '2025-01-01,2025-03-01,won', ['change/theirs,2025-01-05']),
          repeat(few, 'X', '2025-01-01,2025-03-01,won', ['problem/theirs,2025-01-08']),
        ]),
      );
      return report.metrics.S4.denominator;
    };
    expect(await pairsOf(8)).toBe(58);
    expect(await pairsOf(3)).toBeNull();
  });

  it('shows stays to the nearest five: 92 of 95 deals would tell three that were swept', async () => {
    const days = ['stage:change,2025-01-01', 'stage:problem,2025-01-20'];
    const atOnce = [...days, 'stage:backing,2025-01-20'].map((step) =>
      step.replace(/,.*/, ',2025-03-01'),
    );
    const report = await reportOf(
      filesOf([
        repeat(52, 'W', '2025-01-01,2025-03-01,won', days),
        repeat(3, 'S', '2025-01-01,2025-03-01,won', atOnce),
        lost,
      ]),
    );
    expect(report.data.deals.total).toBe(95);
    expect(report.metrics['4d'].rows[0]?.stays).toBe(90);
  });

  it('shows no counts of paths beside wins of which a few are left out as swept', async () => {
    const days = [
      'stage:change,2025-01-01',
      'stage:problem,2025-01-20',
      'stage:backing,2025-02-10',
    ];
    const atOnce = days.map((step) => step.replace(/,.*/, ',2025-03-01'));
    const countsOf = async (swept: number) => {
      const report = await reportOf(
        filesOf([
          repeat(50, 'W', '2025-01-01,2025-03-01,won', days),
          repeat(swept, 'S', '2025-01-01,2025-03-01,won', atOnce),
          lost,
        ]),
      );
      return [report.paths[0]?.denominator, report.metrics.S6.rows[0]?.denominator];
    };
    expect(await countsOf(7)).toEqual([50, 90]);
    expect(await countsOf(3)).toEqual([null, null]);
  });

  it('shows the curve without reopened deals only where enough of them ended each way', async () => {
    const closings = `${mapping}outcomes: { Closed Won: won, Closed Lost: lost }\n`;
    const again = (count: number, name: string, outcome: string) =>
      repeat(count, name, `2025-01-01,2025-03-01,${outcome.toLowerCase()}`, [
        'stage:Closed Lost,2025-02-01',
        'stage:problem,2025-02-10',
        `stage:Closed ${outcome},2025-03-01`,
      ]);
    const curveOf = async (won: number) => {
      const groups = [base, filesOf([again(won, 'A', 'Won'), again(6, 'B', 'Lost')])];
      const text = (of: 'deals' | 'events') =>
        groups[0]?.[of] + (groups[1]?.[of] ?? '').replace(/^.*\n/, '');
      const files = { deals: text('deals'), events: text('events'), mapping: closings };
      return (await reportOf(files)).metrics['4d'].withoutReopened;
    };
    expect(await curveOf(6)).not.toBeNull();
    expect(await curveOf(3)).toBeNull();
  });

  it('rounds the wins after the design like all others', async () => {
    const later = repeat(13, 'N', '2025-04-01,2025-06-01,won', ['change/theirs,2025-04-05']);
    const report = await reportOf({
      ...filesOf([won, lost, later]),
      mapping: `${mapping}designed: 2025-04-01\n`,
      round: 5,
    });
    expect(report.metrics.C9.deals).toBe(15);
  });

  it('shows no pair of activities whose difference from S1 is a small count', async () => {
    const both = ['change/theirs,2025-01-05', 'change/ours,2025-01-05'];
    const report = await reportOf(
      filesOf([
        repeat(40, 'W', '2025-01-01,2025-03-01,won', both),
        repeat(10, 'X', '2025-01-01,2025-03-01,won', both.slice(0, 1)),
        repeat(3, 'Y', '2025-01-01,2025-03-01,won', both.slice(1)),
        repeat(40, 'L', '2025-01-01,2025-03-01,lost', both),
      ]),
    );
    expect(report.metrics.S2.rows[0]).toMatchObject({ numerator: null, denominator: null });
  });

  it('shows shares of all but a few without their counts', async () => {
    const steps = ['change/theirs,2025-01-05'];
    const report = await reportOf(
      filesOf([
        repeat(40, 'W', '2025-01-01,2025-03-01,won', [...steps, 'problem/theirs,2025-01-08']),
        repeat(13, 'V', '2025-01-01,2025-03-01,won', [...steps, 'problem/ours,2025-01-08']),
        repeat(3, 'X', '2025-01-01,2025-03-01,won', steps),
        repeat(40, 'L', '2025-01-01,2025-03-01,lost', steps),
      ]),
    );
    const row = report.metrics.S1.rows.find(({ activity }) => activity === 'problem/theirs');
    expect(row).toMatchObject({ numerator: null, denominator: null, share: 0.75 });
    const kept = report.metrics.S1.rows.find(({ activity }) => activity === 'change/theirs');
    expect(kept).toMatchObject({ numerator: 56, denominator: 56 });
  });

  it('holds for a whole report, text and JSON, over random small logs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 }),
        async ([a = 0, b = 0, c = 0, d = 0]) => {
          const report = await reportOf(
            filesOf([
              repeat(a + 1, 'A', '2025-01-01,2025-03-01,won', [
                'change/theirs,2025-01-05',
                'golf day,2025-01-09',
              ]),
              repeat(b, 'B', '2025-01-01,2025-03-01,won', [
                'stage:problem,2025-01-06',
                'problem/theirs,2025-01-08',
              ]),
              repeat(c, 'C', '2025-01-01,2025-02-01,lost', [
                'change/theirs,2025-01-05',
                'trade fair,2025-01-06',
              ]),
              repeat(d, 'D', '2025-01-01,,open', ['change/ours,2025-01-05']),
            ]),
          );
          for (const [path, value] of countsIn(report))
            expect(value === 0 || value >= 5, `${path} is ${value}`).toBe(true);
          for (const row of report.metrics.C2.rows)
            expect(row.term === 'golf day' ? a + 1 : c).toBeGreaterThanOrEqual(5);
        },
      ),
      { numRuns: 60, seed: 8 },
    );
  });
});

/** Every number of a report that counts deals. */
function* countsIn(value: unknown, path = ''): Generator<[string, number]> {
  if (typeof value === 'number') {
    if (
      /(numerator|denominator|won|deals|lost|open|disqualified|total|atRisk|stays|reopened|swept|count)$/.test(
        path,
      ) &&
      !/curve|share|thresholds/.test(path)
    )
      yield [path, value];
  } else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* countsIn(child, `${path}.${key}`);
}

describe('publishing', () => {
  it('is refused when fewer than five deals were added', async () => {
    const before = await reportOf(base);
    const after = await reportOf(
      filesOf([won, lost, repeat(3, 'N', '2025-01-01,2025-03-01,won', [])]),
    );
    expect(refusePublishing(before, after)).toContain('fewer than 5 deals');
    expect(refusePublishing(before, before)).toBeUndefined();
    expect(
      refusePublishing(
        before,
        await reportOf(filesOf([won, lost, repeat(5, 'N', '2025-01-01,2025-03-01,won', [])])),
      ),
    ).toBeUndefined();
    expect(refusePublishing({ ...before, sample: true }, after)).toBeUndefined();
    expect(refusePublishing(undefined, after)).toBeUndefined();
  });
});

describe('rounding for a public site', () => {
  const countsOf = (report: Report) =>
    [...countsIn({ ...report, thresholds: null, drift: null })].filter(
      ([path]) => !path.endsWith('.rounded'),
    );
  const rounded = (a: number, b: number) =>
    reportOf({
      ...filesOf([
        repeat(a, 'A', '2025-01-01,2025-03-01,won', [
          'stage:change,2025-01-01',
          'change/theirs,2025-01-05',
          'stage:problem,2025-01-20',
          'golf day,2025-01-09',
        ]),
        repeat(b, 'B', '2025-01-01,2025-02-01,lost', [
          'stage:change,2025-01-01',
          'change/ours,2025-01-05',
        ]),
      ]),
      round: 5,
    });

  it('shows multiples of five only, and shares that say no more than those', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 60 }),
        fc.integer({ min: 10, max: 60 }),
        async (a, b) => {
          const report = await rounded(a, b);
          for (const [path, value] of countsOf(report))
            expect(value % 5, `${path} is ${value}`).toBe(0);
          for (const { won } of report.coverage)
            if (won.share !== null && won.numerator !== null && won.denominator !== null)
              expect(won.share).toBeCloseTo(won.numerator / won.denominator, 2);
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  });

  it('gives the same report for logs that differ by a deal or two, so that nothing is left when one is taken from the other', async () => {
    const ofDeals = ({ coverage, paths, data, metrics }: Report) => [
      coverage,
      paths,
      data.deals,
      metrics.C2,
      metrics.C3,
      metrics['4d'],
    ];
    expect(ofDeals(await rounded(41, 38))).toEqual(ofDeals(await rounded(42, 40)));
    const [before, after] = [await rounded(41, 38), await rounded(47, 38)];
    const then = new Map(countsOf(before));
    for (const [path, value] of countsOf(after))
      expect((value - (then.get(path) ?? value)) % 5).toBe(0);
    expect(refusePublishing(before, after)).toBeUndefined();
    expect(reportToText(after)).toContain('Counts are rounded to 5');
  });
});

it('has no deals in the repository: no tracked table has the columns of a log', () => {
  const root = new URL('../../../', import.meta.url);
  if (!existsSync(new URL('.git', root)))
    return console.log('Not a repository: tracked files are not looked at.');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((name) => /\.(csv|tsv|xes|jsonl)$/i.test(name));
  const logs = tracked.filter((name) => {
    const [header = ''] = readFileSync(new URL(name, root), 'utf8').toLowerCase().split('\n');
    return /deal|opportunity|case/.test(header) && /activity|stage|outcome/.test(header);
  });
  expect(logs).toEqual([]);
});
