import { expect, test } from 'vitest';
import { processModel } from '#playbook/process-model.ts';
import { exampleStage, stageItem } from './example-stage.ts';

const hash = (stage: ReturnType<typeof stageItem>) => processModel([stage], []).hash;
const problem = stageItem('problem');

test('the hash changes with the process', () => {
  const [first, ...rest] = exampleStage().customer;
  const moved = stageItem('problem', { customer: first ? [...rest, first] : rest });
  expect(hash(moved)).not.toBe(hash(problem));
});

test('the hash stays when only the telling changes', () => {
  expect(hash(stageItem('problem', { summary: 'Told in other words.' }))).toBe(hash(problem));
});

test('an activity of ours that every deal must show is required in the model, and that is part of the hash', () => {
  const ours = exampleStage().ours.map((one) => ({ ...one, required: true }));
  const marked = stageItem('problem', { ours });
  const required = processModel([marked], []).activities.filter((one) => one.required);
  expect(required.map(({ lane }) => lane)).toEqual(ours.map(() => 'ours'));
  expect(hash(marked)).not.toBe(hash(problem));
});
