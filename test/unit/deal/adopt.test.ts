import { expect, test } from 'vitest';
import { adopt, keptFrom } from '#deal/adopt.ts';
import { wordsOf } from '#deal/deal-process.ts';
import { briefText, readPlans } from '#deal/plan-text.ts';
import { valueOf } from '#deal/plan.ts';
import { positionOf } from '#deal/position.ts';
import { planOf, process, stage, three, through } from './small-process.ts';

const [cause, people, choice] = three.stages;
if (!cause || !people || !choice) throw new Error('three stages');
const before = planOf(three, { ...through('cause'), 'done:people/writes': 'yes', notes: 'mine' });

test('the same process changes nothing', () => {
  expect(adopt(before, three, 1)).toEqual({ plan: before, change: undefined });
});

test('words that were said otherwise are told, and the tick stays', () => {
  const reworded = {
    ...cause.criteria[0],
    id: 'writes',
    text: 'has put it in writing',
    proof: '',
    who: '',
  };
  const today = process({ ...cause, criteria: [reworded] }, people, choice);
  const { plan, change } = adopt(before, today, 1);
  expect(change).toMatchObject({
    reworded: [{ before: 'has written the cause down', now: 'has put it in writing' }],
    dropped: ['has agreed on the cause'],
  });
  expect(valueOf(plan, 'done:cause/writes')).toBe('yes');
  expect(adopt(plan, today, 2).change).toBeUndefined();
});

test('what was written about a dropped act stays, with its words', () => {
  const [writes] = cause.criteria;
  const today = process({ ...cause, criteria: writes ? [writes] : [] }, people, choice);
  expect(keptFrom(adopt(before, today, 1).plan, today)).toEqual([
    { name: 'cause/agrees', words: 'has agreed on the cause', proof: 'minutes about cause' },
  ]);
});

test('an act that moved to another stage takes what was written with it', () => {
  const moved = { id: 'signs', text: 'has signed', proof: 'contract', who: 'Owner' };
  const early = process(stage('cause', { criteria: [moved] }), stage('people'));
  const late = process(stage('cause'), stage('people', { criteria: [moved] }));
  const plan = planOf(early, {
    'done:cause/signs': 'yes',
    'proof:cause/signs': 'contract of 3 May',
  });
  const result = adopt(plan, late, 1);
  expect(result.change?.moved).toEqual(['has signed']);
  expect(valueOf(result.plan, 'proof:people/signs')).toBe('contract of 3 May');
  expect(keptFrom(result.plan, late)).toEqual([]);
  expect(positionOf(result.plan, late).stages[1]?.state).toBe('through');
});

test('every entry outlives any change of the process', () => {
  const other = process(stage('quite'), stage('another'));
  const { plan } = adopt(before, other, 1);
  for (const [name, field] of Object.entries(before.fields))
    expect(plan.fields[name]).toEqual(field);
  const back = adopt(plan, three, 2).plan;
  expect(positionOf(back, three).here?.stage.id).toBe('people');
});

test('a plan that came by a link does not take all acts it had no words for as new', () => {
  const read = readPlans(briefText(before));
  const linked = 'plans' in read ? read.plans[0] : undefined;
  if (!linked) throw new Error('no plan');
  const today = process(cause, people, choice, stage('afterwards'));
  expect(adopt(before, today, 1).change?.added).not.toEqual([]);
  expect(adopt(linked, today, 1).change).toBeUndefined();
  const kept = adopt(linked, three, 1).plan;
  expect(kept.process.words).toEqual({ ...before.process.words, ...wordsOf(three) });
  expect(adopt(kept, today, 2).change?.added).toEqual(adopt(before, today, 1).change?.added);
});
