import { describe, expect, it } from 'vitest';
import { makeMistakes, mistakeToText } from '#backtest/mistakes.ts';
import { dealsPerArmFor, forecast, readPlan } from '#backtest/pilot-plan.ts';
import { forecastToText, pilotToText } from '#backtest/pilot-text.ts';
import { mapping, model, reportOf } from './company.ts';

const plan = `change: Ask why before anything else
teams: [North]
comparison: [South]
start: 2025-01-01
end: 2025-06-30
horizon: 60
measure: won
smallest: 10
activities: [change/theirs]
`;

/** Deals of a team opened in a month; the first `won` of them are won within 40 days. */
function deals(
  team: string,
  month: string,
  count: number,
  won: number,
  done: number,
): { deals: string[]; events: string[] } {
  const ids = Array.from({ length: count }, (_, i) => `${team}${month}-${i}`);
  return {
    deals: ids.map((id, i) => `${id},${month}-01,${month}-28,${i < won ? 'won' : 'lost'},${team}`),
    events: ids.flatMap((id, i) => [
      ...(i < done ? [`${id},change/theirs,${month}-05`] : []),
      `${id},problem/ours,${month}-20`,
    ]),
  };
}

const judge = async (after: number, done: number, text = plan) => {
  const groups = [
    deals('North', '2024-10', 80, 24, 0),
    deals('North', '2025-02', 80, after, done),
    deals('South', '2024-10', 80, 24, 0),
    deals('South', '2025-02', 80, 26, 0),
  ];
  const report = await reportOf({
    deals: [
      'deal,opened_at,closed_at,outcome,team',
      ...groups.flatMap((group) => group.deals),
    ].join('\n'),
    events: ['deal,activity,at', ...groups.flatMap((group) => group.events)].join('\n'),
    mapping: `${mapping}cutoff: 2025-12-31\n`,
    pilot: text,
  });
  if (!report.pilot) throw new Error('no pilot');
  return report.pilot;
};

describe('a pilot', () => {
  it('is kept when it was adopted and its measure rose by more than in other teams', async () => {
    const pilot = await judge(58, 76);
    expect(pilot.answer).toBe('Keep');
    // (58 − 24)/80 − (26 − 24)/80
    expect(pilot.difference?.estimate).toBe(0.4);
    expect(pilot.difference?.low).toBeGreaterThan(0);
    expect(pilot.shares.pilotBefore).toMatchObject({ numerator: 24, denominator: 80 });
  });

  it('is not read before it was adopted', async () => {
    const pilot = await judge(56, 40);
    expect(pilot.answer).toBe("Can't tell");
    expect(pilot.sentence).toMatch(/^Not tried yet: “change theirs”/);
  });

  it('can often not tell, and says how many deals it takes', async () => {
    const pilot = await judge(30, 76);
    expect(pilot.answer).toBe("Can't tell");
    expect(pilot.sentence).toMatch(/Continue until about \d+ deals per arm/);
    expect(pilot.cautions.join(' ')).toContain('too small to find the smallest difference');
    expect(pilot.cautions.join(' ')).toContain('fewer than 20 ways');
  });

  it('shows its measure over time, in stretches of which none tells a few deals', async () => {
    const { course } = await judge(58, 76);
    expect(
      course.map(({ isAfter, pilot, others }) => [isAfter, pilot.share, others?.share]),
    ).toEqual([
      [false, 0.3, 0.3],
      [true, 0.725, 0.325],
    ]);
    // As many days before as in the pilot: 181.
    expect(course[0]).toMatchObject({ from: '2024-07-04', to: '2024-12-31' });
    expect(course[1]).toMatchObject({ from: '2025-01-01', to: '2025-06-30' });
    expect((await judge(7, 76)).course).toEqual([]);
  });

  it('shows no difference from which a share that is kept back could be told', async () => {
    const pilot = await judge(7, 76);
    expect(pilot.shares.pilotAfter).toMatchObject({ numerator: null, hidden: 'fewer than 10' });
    expect(pilot).toMatchObject({ difference: null, permutation: null, answer: "Can't tell" });
    expect(pilot.sentence).toContain('Fewer than 10 deals');
  });

  it('without comparison teams, says what it cannot separate', async () => {
    const pilot = await judge(56, 76, plan.replace(/comparison.*\n/, ''));
    expect(pilot.difference?.method).toContain('after − before');
    expect(pilotToText(pilot)).toContain(
      'cannot separate the process from season, market or people',
    );
  });

  it('says what it can find before anything else', async () =>
    expect(pilotToText(await judge(56, 76)).split('\n')[1]).toMatch(
      /It can find a change of \+\d+ points or more/,
    ));
});

it('forecasts with teams whose deals are alike', () => {
  expect(Math.round(forecast(0.25, 100, 100, 0.02) * 100)).toBe(18);
  expect(forecast(0.25, 100, 4, 0.02)).toBeGreaterThan(forecast(0.25, 100, 100, 0.02));
  expect(dealsPerArmFor(0.25, 0.13)).toBeGreaterThan(180);
  expect(forecastToText('x', 0.25, 2, forecast(0.25, 2, 1, 0.02))).toContain('no change at all');
});

it('says what is missing or wrong in a plan', () => {
  const mistakes = makeMistakes();
  expect(
    readPlan(
      'plan.yaml',
      'change: x\nteams: [North]\nstart: soon\nend: 2025-01-01\nmeasure: nothing\nsmalest: 3\nalike: very\nbase: 100\n',
      model,
      mistakes,
    ),
  ).toBeUndefined();
  expect(mistakes.list().map(mistakeToText)).toMatchInlineSnapshot(`
    [
      "plan.yaml:1:1  “horizon” is missing. Write it into the plan before the pilot starts.",
      "plan.yaml:1:1  “smallest” is missing. Write it into the plan before the pilot starts.",
      "plan.yaml:3:8  “start” must be a day such as 2025-07-01.",
      "plan.yaml:5:10  “stage:nothing” is not in the playbook. Did you mean “stage:backing”?",
      "plan.yaml:6:1  “smalest” is not a field of a plan. Choose change, teams, comparison, start, end, horizon, measure, smallest, activities, base, dealsPerArm, alike.",
      "plan.yaml:7:8  “alike” must be a number above 0, 1 at most.",
      "plan.yaml:8:7  “base” must be a number above 0, 99 at most.",
    ]
  `);
});

it('marks the plan, so that a measure chosen afterwards shows', () => {
  const hash = (text: string) => readPlan('plan.yaml', text, model, makeMistakes())?.hash;
  expect(hash(plan)).not.toBe(hash(plan.replace('measure: won', 'measure: problem')));
  expect(hash(plan)).toBe(hash(plan.replaceAll('\n', '\r\n')));
});
