import { describe, expect, it } from 'vitest';
import type { Report } from '#backtest/report.ts';
import { wilson } from '#backtest/stats/interval.ts';
import { likely } from '#backtest/words.ts';
import { filesOf, mapping, repeat, reportOf } from './company.ts';

const stages = ['stage:change,2025-01-01', 'stage:problem,2025-01-21', 'stage:backing,2025-02-10'];
const theirs = [
  'change/theirs,2025-01-05',
  'problem/theirs,2025-01-25',
  'backing/theirs,2025-02-15',
];
const wins = (count: number, name: string, events: readonly string[]) =>
  repeat(count, name, '2025-01-01,2025-03-02,won', events);
const losses = (count: number, name: string, events: readonly string[]) =>
  repeat(count, name, '2025-01-01,2025-02-20,lost', events);
const dull = losses(50, 'L', [
  ...stages.slice(0, 2),
  'change/ours,2025-01-06',
  'problem/ours,2025-01-26',
]);
const good = wins(60, 'G', [...stages, ...theirs]);
const reportWith = (groups: ReturnType<typeof wins>[], more = ''): Promise<Report> =>
  reportOf({ ...filesOf([...groups, dull]), mapping: mapping + more });

it('tells no interval as a point, however many deals there are', () => {
  expect([likely(0.94, 1), likely(0.998, 1), likely(0, 0.002), likely(0.496, 0.504)]).toEqual([
    '(likely 94–100 %)',
    '(likely 99–100 %)',
    '(likely 0–1 %)',
    '(likely 49–51 %)',
  ]);
});

describe('have we captured everything?', () => {
  it('says Yes when wins follow the design and losses do not', async () => {
    const { verdicts, metrics } = await reportWith([good]);
    expect(verdicts.captured).toMatchObject({ answer: 'Yes', kind: 'yes', gaps: [] });
    expect(metrics.C1).toMatchObject({
      numerator: 180,
      denominator: 180,
      share: 1,
      withStages: { numerator: 360 },
    });
    expect(metrics.C3.rows.map(({ numerator }) => numerator)).toEqual([60, 60, 60]);
    expect(metrics.C4).toMatchObject({ mean: 1, numerator: 60, denominator: 60 });
    expect(metrics.C7).toMatchObject({ numerator: 0, denominator: 50 });
    expect(metrics.C8).toMatchObject({ seen: 3, unseen: 0, coverage: 1, deals: 60 });
  });

  it('C1 is never surer than its deals: all of 60 leave room for one in twenty', async () => {
    const { metrics } = await reportWith([good]);
    // Wilson: 60 of 60 deals, not 180 of 180 events.
    expect(metrics.C1).toMatchObject({ share: 1, low: 0.9398, high: 1 });
  });

  it('C1, C4 are no points where all deals are alike', async () => {
    const half = [...stages, ...theirs, 'Golf day,2025-02-01'];
    const { metrics } = await reportWith([
      wins(60, 'G', [...half, 'Lunch,2025-02-02', 'Trade fair,2025-02-03']),
    ]);
    // Each deal as one yes or no: Wilson of 30 of 60, and of 60 of 60.
    expect(metrics.C1).toMatchObject({
      numerator: 180,
      denominator: 360,
      low: 0.3774,
      high: 0.6226,
    });
    expect(metrics.C4).toMatchObject({ mean: 1, meanLow: 0.9398, meanHigh: 1 });
  });

  it('C1 is never surer than its deals where its numbers are kept back, either', async () => {
    const golf = wins(1, 'X', [...stages, ...theirs, 'Golf day,2025-02-01']);
    const { metrics } = await reportWith([wins(59, 'G', [...stages, ...theirs]), golf]);
    const { hidden, low, denominator } = metrics.C1;
    expect(hidden).toBe('all but fewer than 5');
    expect(denominator).toBe(181);
    expect(low).toBe(Math.round(wilson((177 / 181) * 60, 60)[0] * 10_000) / 10_000);
  });

  it('C1, C2: names what is missing, and leaves out what is ignored or none of our business', async () => {
    const golf = wins(20, 'X', [
      ...stages,
      ...theirs,
      'Golf day,2025-02-01',
      'Newsletter,2025-02-02',
      'Board meeting,2025-02-03',
    ]);
    const { metrics, verdicts } = await reportWith(
      [good, golf],
      'ignore: [{ term: newsletter, reason: automatic }]\noutside: [board  MEETING]\n',
    );
    expect(metrics.C1).toMatchObject({ numerator: 240, denominator: 260 });
    expect(metrics.C2.rows).toMatchObject([
      { term: 'Golf day', numerator: 20, denominator: 80, flag: true, isStage: false },
    ]);
    expect(verdicts.captured.answer).toBe('Not yet');
    expect(verdicts.captured.gaps.map(({ metric }) => metric)).toContain('C2');
    expect(verdicts.captured.sentence).toBe(
      'In 80 wins the playbook names 92 % (likely 90–95 %) of what happened. It misses “Golf day”: 25 % (likely 17–35 %) of wins had one.',
    );
  });

  it('C3: a question that no term stands for is no question that wins leave out', async () => {
    const report = await reportOf({
      ...filesOf([good, dull]),
      mapping: mapping.replace(/^ {2}backing.*\n/gm, ''),
    });
    expect(report.metrics.C3.rows[2]).toMatchObject({
      id: 'who',
      share: null,
      hidden: 'no term of the log stands for it',
      flag: true,
    });
    expect(report.verdicts.captured.gaps.map(({ text }) => text)).toContain(
      'No term of the log stands for anything done about “who”. Map one under “terms”, or begin to log it.',
    );
    expect(report.drift.rows.map(({ title }) => title)).not.toContain('who');
  });

  it('C6: a stage that the log does not keep is not passed by', async () => {
    const twoStages = mapping.replace(/^.*problem.*\n/gm, '');
    const skip = stages.filter((stage) => !stage.includes('problem'));
    const [kept, unkept] = await Promise.all(
      [mapping, twoStages].map((text) =>
        reportOf({ ...filesOf([wins(60, 'G', skip), losses(50, 'L', skip)]), mapping: text }),
      ),
    );
    expect(kept?.metrics.C6.rows).toMatchObject([{ from: 'change', to: 'backing', flag: true }]);
    expect(unkept?.metrics.C6.rows).toEqual([]);
  });

  it('C3: a question without a trace', async () => {
    const { metrics, verdicts } = await reportWith([
      good,
      wins(60, 'Q', [...stages, theirs[0] ?? '', theirs[2] ?? '', 'change/ours,2025-01-08']),
    ]);
    expect(metrics.C3.rows[1]).toMatchObject({
      id: 'what',
      numerator: 60,
      denominator: 120,
      flag: true,
    });
    expect(verdicts.captured.gaps).toContainEqual(
      expect.objectContaining({ metric: 'C3', page: '/stages/problem/' }),
    );
  });

  it('C4, C5: a missing required activity and a wrong order', async () => {
    const late = wins(20, 'B', [
      ...stages,
      'problem/theirs,2025-01-25',
      'backing/theirs,2025-02-15',
      'change/theirs,2025-02-20',
      'change/ours,2025-02-21',
    ]);
    const none = wins(20, 'N', [
      ...stages,
      'change/theirs,2025-01-05',
      'problem/theirs,2025-01-25',
    ]);
    const { metrics } = await reportWith(
      [good, late, none],
      'rules: ["change/ours after change/theirs", "problem/theirs after change/theirs"]\n',
    );
    // Late deals drop two and insert one of 4 + 3; the others insert one of 2 + 3.
    expect(metrics.C4.mean).toBeCloseTo((60 + 20 * (1 - 3 / 7) + 20 * (1 - 1 / 5)) / 100, 4);
    expect(metrics.C4).toMatchObject({ numerator: 60, denominator: 100 });
    const broken = Object.fromEntries(
      metrics.C5.rows.map(({ rule, numerator, denominator }) => [rule, [numerator, denominator]]),
    );
    expect(broken).toEqual({
      '“change theirs” happens': [0, 100],
      '“problem theirs” happens': [0, 100],
      '“backing theirs” happens': [20, 100],
      '“change ours” after “change theirs”': [0, 20],
      '“problem theirs” after “change theirs”': [20, 100],
      'activities follow the order of the stages': [20, 100],
    });
  });

  it('C6: skips and returns, unless they are accepted and still so', async () => {
    const skip = wins(20, 'K', [stages[0] ?? '', stages[2] ?? '', ...theirs]);
    const back = wins(20, 'R', [...stages, 'stage:problem,2025-02-20', ...theirs]);
    const paths = async (more: string) => {
      const { metrics } = await reportWith([good, skip, back], more);
      return metrics.C6.rows.map(({ from, to, numerator, denominator, flag }) => [
        `${from} > ${to}`,
        numerator,
        denominator,
        flag,
      ]);
    };
    expect(await paths('')).toEqual([
      ['change > backing', 20, 100, true],
      ['backing > problem', 20, 100, true],
    ]);
    const accepted =
      'accept: [{ path: backing > problem, reason: new people see it differently, until: 2026-01 }, { path: change > backing, reason: renewals, until: 2025-12 }]\n';
    expect(await paths(accepted)).toEqual([
      ['change > backing', 20, 100, true],
      ['backing > problem', 20, 100, false],
    ]);
  });

  it('C7: losses in which everything was done', async () => {
    const done = losses(40, 'U', [...stages, ...theirs]);
    const { metrics, verdicts } = await reportOf({ ...filesOf([good, done, dull]) });
    expect(metrics.C7).toMatchObject({ numerator: 40, denominator: 90 });
    expect(verdicts.captured.gaps).toContainEqual(expect.objectContaining({ metric: 'C7' }));
  });

  it('C7 is not asked where nothing is required, and the answer says so', async () => {
    const { metrics, verdicts } = await reportWith([good], 'required: []\n');
    expect(metrics.C7.withheld).toContain('No activity is required');
    expect(verdicts.captured.sentence).toContain('C7');
  });

  it('C4, C5, C7 do not look for what has no term in the mapping, and say so', async () => {
    const without = mapping.replace('  backing/theirs: backing/theirs\n', '');
    const report = await reportOf({ ...filesOf([good, dull]), mapping: without });
    expect(report.model).toMatchObject({ required: 2, requiredUnseen: 1 });
    expect(report.metrics.C4.mean).toBe(1);
    expect(report.metrics.C5.rows.filter(({ kind }) => kind === 'required')).toHaveLength(2);
    expect(report.metrics.C5.method).toContain('1 required activity has no term');
  });

  it('C9: wins after the design', async () => {
    const later = repeat(30, 'D', '2025-06-01,2025-08-01,won', [
      'change/theirs,2025-06-05',
      'Golf day,2025-06-06',
    ]);
    const { metrics } = await reportWith([good, later], 'designed: 2025-05-01\n');
    expect(metrics.C9).toMatchObject({
      designed: '2025-05-01',
      deals: 30,
      C1: { numerator: 30, denominator: 60 },
    });
    expect(metrics.C9.C4?.mean).toBeCloseTo(1 - 2 / 4, 4);
  });

  it('cannot tell from few deals, and says how many more it takes', async () => {
    const { verdicts } = await reportOf(filesOf([wins(12, 'W', [...stages, ...theirs]), dull]));
    expect(verdicts.captured).toMatchObject({
      answer: "Can't tell yet",
      sentence: 'There are 12 won deals; about 23 more are needed.',
      winsNeeded: 23,
    });
    const none = await reportOf(filesOf([dull]));
    expect(none.verdicts.captured.sentence).toBe('There are no won deals.');
    const unlost = await reportOf(filesOf([good]));
    expect(unlost.verdicts.captured.sentence).toBe('There are no lost deals.');
  });
});

describe('can we simplify it?', () => {
  const busy = wins(60, 'B', [
    ...stages,
    ...theirs,
    'change/ours,2025-01-05',
    'problem/ours,2025-01-30',
    'backing/ours,2025-02-15',
  ]);

  it('cannot tell where no term stands for an activity, so that none was looked at', async () => {
    const { verdicts } = await reportOf({ ...filesOf([good, dull]), mapping: 'resolution: day\n' });
    expect(verdicts.simpler).toMatchObject({
      answer: "Can't tell yet",
      sentence:
        'No term of the log stands for an activity of ours or theirs, so none can be tried without. Say under “terms” what they mean.',
    });
  });

  it('S1: rarely done, of the wins that reached its stage; never what the log cannot show', async () => {
    const { metrics } = await reportWith([good]);
    const rare = metrics.S1.rows.filter(({ flag }) => flag).map(({ activity }) => activity);
    expect(rare).toEqual(['change/ours', 'problem/ours', 'backing/ours']);
    const unlogged = await reportOf({
      ...filesOf([good, dull]),
      mapping: mapping.replace(/ {2}change\/ours.*\n/, ''),
    });
    expect(unlogged.metrics.S1.rows.map(({ activity }) => activity)).not.toContain('change/ours');
    const early = wins(40, 'E', ['stage:change,2025-01-01', 'change/theirs,2025-01-05']);
    const { S1 } = (await reportWith([good, early])).metrics;
    expect(S1.rows.map(({ denominator }) => denominator)).toEqual([100, 100, 60, 60, 60, 60]);
  });

  it('S2: two of a stage that always come together, on nearly the same day', async () => {
    const { metrics } = await reportWith([busy]);
    const pairs = metrics.S2.rows.map(({ activities, numerator, medianDays, flag }) => [
      activities[0],
      numerator,
      medianDays,
      flag,
    ]);
    expect(pairs).toEqual([
      ['change/theirs', 60, 0, true],
      ['problem/theirs', 60, 5, false],
      ['backing/theirs', 60, 0, true],
    ]);
  });

  it('S3: a criterion that filters nothing, and one that is ignored', async () => {
    const passing = wins(100, 'P', [
      ...stages,
      ...theirs,
      'change/passed,2025-01-20',
      'problem/passed,2025-03-01',
    ]);
    const { metrics } = await reportOf(filesOf([passing]));
    expect(metrics.S3.rows).toMatchObject([
      {
        criterion: 'change/passed',
        everFailing: { numerator: 0, denominator: 100 },
        flag: 'filters nothing',
      },
      {
        criterion: 'problem/passed',
        numerator: 100,
        denominator: 100,
        everFailing: { numerator: 100 },
        flag: 'is ignored',
      },
    ]);
  });

  it('S4: the fewest activities that keep the evidence', async () => {
    const { S4 } = (await reportWith([busy])).metrics;
    expect(S4).toMatchObject({
      activities: ['change/theirs', 'problem/theirs', 'backing/theirs'],
      of: 6,
      numerator: 180,
      denominator: 180,
    });
    // What every deal must show stays, even where another activity shows as much.
    const kept = (await reportWith([busy], 'required: [change/ours]\n')).metrics.S4;
    expect(kept.activities[0]).toBe('change/ours');
  });

  it('S6: a corridor', async () => {
    const quick = wins(80, 'Q', [
      'stage:change,2025-01-01',
      'stage:problem,2025-01-21',
      'stage:backing,2025-01-22',
      ...theirs,
    ]);
    const { metrics, verdicts } = await reportOf(filesOf([quick]));
    expect(metrics.S6.rows.map(({ stage, medianDays, flag }) => [stage, medianDays, flag])).toEqual(
      [
        ['change', 20, false],
        ['problem', 1, true],
        ['backing', 39, false],
      ],
    );
    expect(verdicts.simpler.answer).toMatch(/^Yes, \d candidates$/);
  });

  it('finds no flag where there is none', async () => {
    const varied = wins(40, 'V', [
      ...stages,
      ...theirs,
      'change/ours,2025-01-15',
      'backing/ours,2025-02-20',
    ]);
    const other = wins(40, 'O', [...stages, ...theirs, 'problem/ours,2025-01-30']);
    expect((await reportWith([varied, other])).verdicts.simpler.answer).toBe('No flag found');
  });
});

describe('differences in winning (4c, S5)', () => {
  const did = ['stage:change,2025-01-01', 'change/theirs,2025-01-05', 'stage:problem,2025-01-21'];
  const not = ['stage:change,2025-01-01', 'stage:problem,2025-01-21', 'change/theirs,2025-01-25'];
  const groups = [
    wins(60, 'A', did),
    losses(20, 'B', did),
    wins(20, 'C', not),
    losses(60, 'D', not),
  ];

  it('compares deals still open at the landmark, done by then or not', async () => {
    const old = { ...filesOf(groups), mapping: `${mapping}cutoff: 2025-12-31\n` };
    const row = (await reportOf(old)).metrics['4c'].rows.find(
      ({ activity }) => activity === 'change/theirs',
    );
    expect(row).toMatchObject({
      landmarkDays: 20,
      done: { won: 60, deals: 80 },
      notDone: { won: 20, deals: 80 },
      difference: 0.5,
      flag: true,
      noVisibleDifference: false,
    });
  });

  it('is silent while deals have not had the whole horizon', async () => {
    const young = await reportOf({
      ...filesOf(groups),
      mapping: `${mapping}horizon: 60\ncutoff: 2025-03-05\n`,
    });
    expect(young.metrics['4c'].rows).toEqual([]);
  });

  it('leaves out deals we turned away', async () => {
    const away = repeat(50, 'Z', '2025-01-01,2025-02-20,disqualified', did);
    const with50 = await reportOf({
      ...filesOf([...groups, away]),
      mapping: `${mapping}cutoff: 2025-12-31\n`,
    });
    expect(
      with50.metrics['4c'].rows.find(({ activity }) => activity === 'change/theirs')?.done.deals,
    ).toBe(80);
  });
});
