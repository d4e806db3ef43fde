import { describe, expect, test } from 'vitest';
import { claimsOf } from '#playbook/claims.ts';
import { recordSchema } from '#playbook/items/record.ts';
import { standing, type Ground } from '#playbook/rungs.ts';
import { saturation } from '#playbook/saturation.ts';
import { interviewItem, says } from './example-interview.ts';
import { stageItem } from './example-stage.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six'];
const questions = ids.map((id) => ({ id, text: `Question ${id}?`, short: id, six: true }));
const stages = ids.map((id) => stageItem(id, { question: id }));
const everything = stages.flatMap(({ id }) =>
  ['gathers-facts', 'argues', 'settles-access', 'accepted', 'demo-first'].map(
    (entry) => `${id}/${entry}`,
  ),
);
const interviews = ids.map((id) =>
  interviewItem(id, {
    answers: Object.fromEntries(ids.map((question) => [question, 'We did.'])),
    claims: says('supports', ...everything),
  }),
);
const record = (id: string, data: object) => ({
  id,
  data: recordSchema.parse({ title: id, owner: 'sales', ...data }),
});
const pilot = record('pilot', {
  kind: 'pilot',
  date: '2026-02-02',
  hypothesis: 'Plans that customers write hold.',
  team: 'Two teams',
  start: '2026-02-02',
  end: '2026-07-31',
  baseline: '4 of 20 deals',
  measures: [{ what: 'Deals with a plan', kind: 'adoption', result: '13 of 21' }],
  rollback: 'Customers ask us to stop',
  verdict: 'keep',
  changes: ['change'],
});
const review = record('review', {
  kind: 'review',
  date: '2026-10-14',
  type: 'annual',
  present: ['Sales'],
  asked: ['Have we captured everything?'],
  findings: ['Nearly.'],
  verdict: 'tune',
  next: '2027-10-14',
});

const ground = (changes: Partial<Ground> = {}): Ground => {
  const all = { interviews, ...changes };
  return {
    settings: {
      questions,
      thresholds: { interviewCoverage: 0.9, interviewsLeast: 6, backedShare: 0.5 },
    },
    stages,
    records: [pilot, review],
    claims: claimsOf(stages, all.interviews),
    saturation: saturation(all.interviews),
    backtest: 'current',
    today: '2026-11-23',
    ...all,
  };
};
const reached = (changes?: Partial<Ground>) =>
  standing(ground(changes)).rungs.map((rung) => rung.reached);

test('a playbook that is asked, tested and tuned stands on the third rung, and never on a fourth', () => {
  const { rungs, next, daysToReview } = standing(ground());
  expect(rungs.map(({ name, reached: is }) => [name, is])).toEqual([
    ['85 %', true],
    ['97.2576 %', true],
    ['99.675 %', true],
  ]);
  expect(next).toBeUndefined();
  expect(daysToReview).toBe(325);
});

describe('a rung is lost when its ground is', () => {
  test('an interview is removed', () => {
    expect(reached({ interviews: interviews.slice(1) })).toEqual([false, false, false]);
  });

  test('the deals were tested with an older process', () => {
    expect(reached({ backtest: 'stale' })).toEqual([true, false, false]);
  });

  test('a stage does not say what is the customer’s alone', () => {
    const [first, ...rest] = stages;
    const bare = stageItem('one', {
      question: 'one',
      customer: first?.data.customer.filter(({ alone }) => !alone) ?? [],
    });
    expect(reached({ stages: [bare, ...rest] })).toEqual([true, false, false]);
  });

  test('the pilot still runs', () => {
    const running = { ...pilot, data: { ...pilot.data, verdict: 'running' as const } };
    expect(
      reached({ records: [{ ...running, data: recordSchema.parse(running.data) }, review] }),
    ).toEqual([true, true, false]);
  });

  test('the next review has passed', () => {
    expect(reached({ today: '2027-10-15' })).toEqual([true, true, false]);
  });
});

test('what comes next is the first thing missing, with the page where it is done', () => {
  const { next } = standing(ground({ interviews: interviews.slice(2) }));
  expect(next).toMatchObject({
    text: 'At least 6 customers interviewed (so far 4)',
    url: '/interviews/',
  });
});
