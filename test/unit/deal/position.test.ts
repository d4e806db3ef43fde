import { expect, test } from 'vitest';
import { positionOf } from '#deal/position.ts';
import { planOf, three, through } from './small-process.ts';

const at = (entries: Record<string, string>) => positionOf(planOf(three, entries), three);
const states = (entries: Record<string, string>) => at(entries).stages.map(({ state }) => state);

test('a new deal is in the first stage', () => {
  expect(states({})).toEqual(['here', 'ahead', 'ahead']);
});

test('the customer is in the first stage of which not every act is proven', () => {
  expect(states(through('cause'))).toEqual(['through', 'here', 'ahead']);
});

test('a tick without proof does not move the deal', () => {
  const { here, missing } = at({ 'done:cause/writes': 'yes', 'done:cause/agrees': 'yes' });
  expect(here?.stage.id).toBe('cause');
  expect(missing.map(({ standing }) => standing)).toEqual(['said', 'said']);
});

test('a proof of blanks is none', () => {
  const entries = { 'done:cause/writes': 'yes', 'proof:cause/writes': '  \n' };
  expect(at(entries).here?.met).toBe(0);
});

test('unticking takes the deal back, and the proof stays in the plan', () => {
  const entries = { ...through('cause'), ...through('people') };
  const plan = planOf(three, { ...entries, 'done:cause/agrees': '' });
  expect(positionOf(plan, three).here?.stage.id).toBe('cause');
  expect(plan.fields['proof:cause/agrees']?.value).toBe('minutes about cause');
});

test('skipping is shown: what is open before the furthest proof', () => {
  const { here, before, stages } = at({ ...through('choice'), 'done:people/writes': 'yes' });
  expect(stages.map(({ state }) => state)).toEqual(['here', 'skipped', 'through']);
  expect(here?.stage.id).toBe('cause');
  expect(before.map(({ name }) => name)).toEqual(['people/writes', 'people/agrees']);
});

test('what comes after is what is open in the next stage', () => {
  expect(at({}).after.map(({ name }) => name)).toEqual(['people/writes', 'people/agrees']);
});

test('records that hope are told from proof', () => {
  expect(at({ hoped: 'choice' })).toMatchObject({ ahead: 2, hoped: { id: 'choice' } });
  expect(at({ ...through('cause'), hoped: 'cause' }).ahead).toBe(-1);
  expect(at({ hoped: 'a stage of long ago' })).toMatchObject({ ahead: 0, hoped: undefined });
});

test('a move back is told, with why customers go back there', () => {
  const { wentBack } = at({ 'at:2026-11-02': 'choice', 'at:2026-11-20': 'cause' });
  expect(wentBack).toMatchObject({
    day: '2026-11-20',
    from: { id: 'choice' },
    because: 'New people see another problem',
  });
  expect(at({ 'at:2026-11-02': 'cause', 'at:2026-11-20': 'choice' }).wentBack).toBeUndefined();
});

test('through all stages there is nothing left', () => {
  const all = at({ ...through('cause'), ...through('people'), ...through('choice') });
  expect(all).toMatchObject({ here: undefined, missing: [], before: [], after: [] });
});
