import { describe, expect, it } from 'vitest';
import { clusterBootstrap } from '#backtest/stats/cluster-bootstrap.ts';
import { completeness } from '#backtest/stats/completeness.ts';
import { benjaminiHochberg } from '#backtest/stats/false-discovery.ts';
import { fisher } from '#backtest/stats/fisher.ts';
import { mover, newcombe, wilson } from '#backtest/stats/interval.ts';
import { mantelHaenszel } from '#backtest/stats/mantel-haenszel.ts';
import { permutationP } from '#backtest/stats/permutation.ts';
import { detectableRise } from '#backtest/stats/power.ts';
import { makeRandom } from '#backtest/stats/random.ts';
import { aalenJohansen, medianStay, type Spell } from '#backtest/stats/survival.ts';
import { dealsNeeded } from '#backtest/needed.ts';

const to4 = (values: readonly number[]): number[] =>
  values.map((value) => Math.round(value * 1e4) / 1e4);

describe('Wilson: Newcombe 1998, Statistics in Medicine 17:857, table I, method 3', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i', (x, n, low, high) => expect(to4(wilson(x, n))).toEqual([low, high]));

  it('has the bounds of all and none that a report quotes', () => {
    expect(wilson(0, 12)[1]).toBeCloseTo(3.84 / (12 + 3.84), 3);
    expect(wilson(0, 35)[1]).toBeLessThan(0.1);
    expect(wilson(0, 34)[1]).toBeGreaterThan(0.1);
    expect(wilson(73, 73)[0]).toBeCloseTo(0.95, 2);
  });
});

describe('Newcombe: 1998, Statistics in Medicine 17:873, table II, method 10', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])('%i/%i − %i/%i', (x1, n1, x2, n2, low, high) =>
    expect(to4(newcombe(x1, n1, x2, n2))).toEqual([low, high]),
  );
});

describe('Fisher', () => {
  it('Fisher 1935, The Design of Experiments: the lady tasting tea', () => {
    expect(fisher(3, 1, 1, 3).p).toBeCloseTo(34 / 70, 12);
    expect(fisher(3, 1, 1, 3).midP).toBeCloseTo(34 / 70 - 16 / 70, 12);
    expect(fisher(4, 0, 0, 4).p).toBeCloseTo(2 / 70, 12);
  });

  it('Agresti 1992, Statistical Science 7:131, and SciPy: a table with uneven margins', () => {
    expect(fisher(8, 2, 1, 5).p).toBeCloseTo(0.034965034965034947, 12);
  });
});

it('Benjamini & Hochberg 1995, JRSS B 57:289, section 3.2: four of fifteen stand at 0.05', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ];
  const q = benjaminiHochberg(p);
  expect(q.filter((value) => value <= 0.05)).toHaveLength(4);
  expect(q[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  expect(benjaminiHochberg([...p].reverse()).reverse()).toEqual(q);
});

describe('Kaplan–Meier: remission under 6-MP, Freireich et al. 1963, Blood 21:699', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const spells: Spell<'ended'>[] = [
    ...relapsed.map((days) => ({ days, end: 'ended' as const })),
    ...censored.map((days) => ({ days, end: 'censored' as const })),
  ];

  it('has the published curve and errors (Cox & Oakes 1984, table 4.1)', () => {
    const points = aalenJohansen(spells, ['ended']);
    expect(points.map(({ day, atRisk }) => [day, atRisk])).toEqual([
      [6, 21],
      [7, 17],
      [10, 15],
      [13, 12],
      [16, 11],
      [22, 7],
      [23, 6],
    ]);
    expect(to4(points.map(({ running }) => running))).toEqual([
      0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482,
    ]);
    expect(to4(points.map(({ error }) => error))).toEqual([
      0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346,
    ]);
  });

  it('has the median 23 with log–log bounds 13 and none', () =>
    expect(medianStay(spells)).toEqual({ median: 23, low: 13, high: undefined }));
});

describe('Aalen–Johansen', () => {
  it('is the plain share where nothing is censored', () => {
    const spells: Spell<'won' | 'lost'>[] = [1, 2, 2, 3, 5].map((days, i) => ({
      days,
      end: i % 2 ? 'lost' : 'won',
    }));
    const last = aalenJohansen(spells, ['won', 'lost']).at(-1);
    expect(last?.ended.won).toBeCloseTo(3 / 5, 12);
    expect(last?.ended.lost).toBeCloseTo(2 / 5, 12);
  });

  it('by hand: won 1/4 on day 1; a deal censored on day 2; then 3/4 · 1/2 lost, 3/8 won', () => {
    const points = aalenJohansen<'won' | 'lost'>(
      [
        { days: 1, end: 'won' },
        { days: 2, end: 'censored' },
        { days: 3, end: 'lost' },
        { days: 4, end: 'won' },
      ],
      ['won', 'lost'],
    );
    expect(points.map(({ ended }) => [ended.won, ended.lost])).toEqual([
      [0.25, 0],
      [0.25, 0.375],
      [0.625, 0.375],
    ]);
  });

  it('has the binomial error where nothing is censored', () => {
    const spells: Spell<'won' | 'lost'>[] = Array.from({ length: 40 }, (_, i) => ({
      days: 1 + (i % 13),
      end: i % 4 ? 'lost' : 'won',
    }));
    for (const { ended, endedError } of aalenJohansen(spells, ['won', 'lost']).slice(0, -1))
      expect(endedError.won).toBeCloseTo(Math.sqrt((ended.won * (1 - ended.won)) / 40), 10);
  });

  it('adds up to 1 at every time, and does not take losses for censored deals', () => {
    const random = makeRandom(3);
    const ends = ['won', 'lost', 'lost', 'lost', 'censored'] as const;
    const spells = Array.from({ length: 500 }, () => ({
      days: Math.floor(random() * 90),
      end: ends[Math.floor(random() * 5)] ?? 'censored',
    }));
    const points = aalenJohansen(spells, ['won', 'lost']);
    for (const { running, ended } of points)
      expect(running + ended.won + ended.lost).toBeCloseTo(1, 12);
    const wrong = aalenJohansen(
      spells.map(({ days, end }) => ({ days, end: end === 'lost' ? ('censored' as const) : end })),
      ['won'],
    );
    expect(1 - (wrong.at(-1)?.running ?? 1)).toBeGreaterThan((points.at(-1)?.ended.won ?? 0) + 0.2);
  });
});

describe('Mantel–Haenszel', () => {
  it('equals the raw difference in one stratum', () =>
    expect(mantelHaenszel([{ x1: 56, n1: 70, x0: 48, n0: 80 }])?.estimate).toBeCloseTo(0.2, 12));

  it('takes away what the strata explain', () => {
    const strata = [
      { x1: 72, n1: 80, x0: 18, n0: 20 },
      { x1: 2, n1: 20, x0: 8, n0: 80 },
    ];
    expect(74 / 100 - 26 / 100).toBeCloseTo(0.48, 12);
    expect(mantelHaenszel(strata)?.estimate).toBeCloseTo(0, 12);
  });

  it('has nothing to say where no stratum holds both groups', () =>
    expect(mantelHaenszel([{ x1: 1, n1: 2, x0: 0, n0: 0 }])).toBeUndefined());
});

it('MOVER covers a true difference-in-differences about 95 times in 100', () => {
  const random = makeRandom(9);
  const draw = (n: number, share: number): number =>
    Array.from({ length: n }, random).filter((value) => value < share).length;
  let covered = 0;
  for (let study = 0; study < 1500; study++) {
    const parts = [0.35, 0.25, 0.25, 0.25].map((share, i) => {
      const x = draw(60, share);
      return { weight: [1, -1, -1, 1][i] ?? 0, share: x / 60, interval: wilson(x, 60) };
    });
    const { interval } = mover(parts);
    if (interval[0] <= 0.1 && 0.1 <= interval[1]) covered++;
  }
  expect(covered / 1500).toBeGreaterThan(0.93);
  expect(covered / 1500).toBeLessThan(0.97);
});

describe('completeness: Chao 1987 and Chao & Jost 2012', () => {
  it('by hand: ten samples, kinds in 9, 5, 2, 1 and 1 of them', () => {
    const { seen, unseen, coverage } = completeness([9, 5, 2, 1, 1, 0], 10);
    expect(seen).toBe(5);
    expect(unseen).toBeCloseTo((9 / 10) * (4 / 2), 12);
    expect(coverage).toBeCloseTo(1 - (2 / 18) * (18 / 20), 12);
  });

  it('is complete when no kind was seen once only', () =>
    expect(completeness([9, 5, 2], 10)).toMatchObject({ unseen: 0, coverage: 1 }));
});

describe('cluster bootstrap', () => {
  const clusters = Array.from({ length: 60 }, (_, i) => ({ part: i % 3 ? 10 : 4, whole: 10 }));

  it('gives the same interval for the same deals in any order', () =>
    expect(clusterBootstrap([...clusters].reverse(), 1)).toEqual(clusterBootstrap(clusters, 1)));

  it('is wider than if events were independent', () => {
    const [low, high] = clusterBootstrap(clusters, 1);
    const [narrowLow, narrowHigh] = wilson(480, 600);
    expect(high - low).toBeGreaterThan(1.3 * (narrowHigh - narrowLow));
  });
});

it('says before a pilot what it can find: base 25 %', () => {
  const rises = [30, 50, 100, 200, 500, 2000].map((n) =>
    Math.round(detectableRise(0.25, n, n) * 100),
  );
  expect(rises).toEqual([34, 26, 18, 13, 8, 4]);
});

describe('permutation over teams', () => {
  const team = (pilot: boolean, after: number) => ({
    pilot,
    before: { x: 5, n: 20 },
    after: { x: after, n: 20 },
  });

  it('has 0.05 or twice that as its smallest p with 3 of 6 teams', () =>
    expect(
      permutationP([
        team(true, 15),
        team(true, 14),
        team(true, 16),
        team(false, 5),
        team(false, 4),
        team(false, 6),
      ]),
    ).toEqual({ p: 0.1, ways: 20 }));

  it('is not done with 2 of 4 teams', () =>
    expect(
      permutationP([team(true, 15), team(true, 14), team(false, 5), team(false, 4)]),
    ).toBeUndefined());
});

it('says how many deals it takes until a share clears a threshold', () => {
  expect(dealsNeeded(1, 0.8)).toBe(16);
  expect(dealsNeeded(0, 0.1)).toBe(35);
  expect(dealsNeeded(0.8, 0.8)).toBeUndefined();
});
