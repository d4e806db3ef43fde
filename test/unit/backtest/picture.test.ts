import { describe, expect, it } from 'vitest';
import { pilotRows, pilotShapes } from '#backtest/picture/pilot-lines.ts';
import { pathList, pathMap } from '#backtest/picture/path-map.ts';
import { dotStrip } from '#backtest/picture/dot-strip.ts';
import { curveRows, winCurveShapes } from '#backtest/picture/win-curve.ts';
import { metricRows } from '#backtest/metric-rows.ts';
import { stageSays } from '#backtest/stage-says.ts';
import { makeCells } from '#backtest/cell.ts';
import { filesOf, model, repeat, reportOf } from './company.ts';

const way = ['stage:change,2025-01-01', 'stage:problem,2025-01-21', 'change/theirs,2025-01-05'];
const report = await reportOf(
  filesOf([
    repeat(60, 'W', '2025-01-01,2025-03-02,won', [...way, 'Golf "day",2025-01-06']),
    repeat(40, 'B', '2025-01-01,2025-03-02,won', [...way, 'stage:change,2025-02-01']),
    repeat(50, 'L', '2025-01-01,2025-02-20,lost', way.slice(0, 1)),
  ]),
);
const stages = model.stages.map(({ id, title }) => ({ id, title, url: `/stages/${id}/` }));

const { share } = makeCells();

describe('the map of paths', () => {
  it('draws designed paths thick, others dashed, unnamed activities apart, and stages nobody reached in order', () =>
    expect(pathMap(stages, report)).toMatchInlineSnapshot(`
      "flowchart TB
        s0["We must change"]:::customer
        s1["What is wrong"]:::customer
        s2["Will we be backed"]:::customer
        s0 ==>|"100 %"| s1
        s1 ~~~ s2
        s1 r0@-.->|"40 %"| s0
        class r0 return
        u0(["Golf #quot;day#quot; · 60 %"]):::alone
        click s0 href "/stages/change/" "We must change"
        click s1 href "/stages/problem/" "What is wrong"
        click s2 href "/stages/backing/" "Will we be backed""
    `));

  it('has unnamed activities below the last stage where it is tall', () =>
    expect(pathMap(stages, report, { tall: true })).toContain('\n  s2 ~~~ u0\n'));

  it('says the same in words', () =>
    expect(pathList(stages, report).map(({ text }) => text)).toEqual([
      '“We must change” to “What is wrong”: 100 % (likely 96–100 %) of wins.',
      '“What is wrong” to “We must change”: 40 % (likely 31–50 %) of wins, not in the design.',
    ]));
});

describe('the dot plot', () => {
  it('has a filled dot and a hollow one with their intervals', () =>
    expect(dotStrip(share(20, 40), share(10, 40)).map(({ tag }) => tag)).toEqual([
      'line',
      'line',
      'circle',
      'line',
      'circle',
    ]));

  it('shows no dot where the share is hidden, and nothing where there is nothing', () =>
    expect(dotStrip(share(2, 40), share(1, 3)).map(({ tag }) => tag)).toEqual(['line', 'line']));

  it('uses presentation attributes only', () =>
    expect(
      JSON.stringify([
        dotStrip(share(20, 40), share(10, 40)),
        winCurveShapes(report.metrics['4d'].curve),
      ]),
    ).not.toContain('style'));
});

it('the win curve has a table of at most thirteen rows that ends where the curve ends', () => {
  const { curve } = report.metrics['4d'];
  expect(curveRows(curve).length).toBeLessThanOrEqual(13);
  expect(curveRows(curve).at(-1)).toEqual(curve.at(-1));
  for (const { won, wonLow, wonHigh } of curve) expect(wonLow <= won && won <= wonHigh).toBe(true);
});

it('says of a stage what the deals say of it, what is worth a look first', () => {
  const says = stageSays(
    report,
    'change',
    (id) => stages.find((stage) => stage.id === id)?.title ?? id,
  );
  expect(says[0]).toMatchObject({ metric: 'C6', flag: true });
  expect(says.map(({ flag }) => flag)).toEqual(
    [...says.map(({ flag }) => flag)].sort((a, b) => Number(b) - Number(a)),
  );
  expect(stageSays(report, 'nowhere', (id) => id)).toEqual([]);
});

it('lays every metric out as a table', () =>
  expect(metricRows(report).map(({ id }) => id)).toEqual([
    'C1',
    'C2',
    'C3',
    'C4',
    'C5',
    'C6',
    'C7',
    'C8',
    'C9',
    'S1',
    'S2',
    'S3',
    'S4',
    'S5',
    'S6',
    '4c',
    '4d',
  ]));

it('says what a figure was counted from, and of what is no count only from how many deals', () => {
  const rows = metricRows(report).flatMap(({ rows }) => rows);
  const first = (name: RegExp) => rows.find(({ what }) => name.test(what))?.outOf;
  expect(first(/^Events with a name/)).toMatch(/^\d+ of \d+$/);
  expect(first(/^Mean fitness/)).toMatch(/^of \d+$/);
});

describe('the course of a pilot', () => {
  const { share: of } = makeCells();
  const period = (isAfter: boolean, pilot: number, others: number) => ({
    from: '2025-01-01',
    to: '2025-06-30',
    isAfter,
    pilot: of(pilot, 80),
    others: of(others, 80),
  });
  const course = [period(false, 20, 24), period(true, 48, 24)];

  it('has two lines with their intervals, and a line where it starts', () => {
    const shapes = pilotShapes(course);
    const lines = shapes.filter(({ attributes }) => attributes['stroke-width'] === 2.5);
    expect(lines.map(({ attributes }) => attributes['d'])).toEqual([
      'M0 70L50 70L50 70L100 70',
      'M0 75L50 75L50 40L100 40',
    ]);
    expect(shapes.filter(({ attributes }) => 'fill-opacity' in attributes)).toHaveLength(2);
    expect(shapes.at(-1)?.attributes).toMatchObject({ x1: 50, x2: 50 });
  });

  it('is a table too', () =>
    expect(pilotRows(course)[1]?.slice(1, 3)).toEqual(['pilot', '60 % (likely 49–70 %)']));
});
