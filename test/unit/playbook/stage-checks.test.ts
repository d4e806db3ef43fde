import { expect, test } from 'vitest';
import { stageChecks } from '#playbook/stage-checks.ts';

const evidence: string[] = [];
const stage = (id: string) => ({
  id,
  url: `/stages/${id}/`,
  data: {
    title: `The ${id}`,
    short: id,
    criteria: [
      { id: 'done', customer: `has done the ${id}`, proof: 'A page', who: 'owner', evidence },
    ],
    ours: [
      {
        id: 'help',
        does: `Help with the ${id}`,
        facilitates: ['x'],
        value: '',
        required: false,
        plays: [],
        templates: [],
      },
    ],
    internal: [],
  },
});

test('each stage asks which act ends it; an act of ours and one of a neighbour are wrong', () => {
  const [first, second] = stageChecks([stage('cause'), stage('choice')]);
  expect(first).toMatchObject({
    question: 'Which of these shows that the customer is through with “The cause”?',
    answers: [
      'The customer has done the cause',
      'We: help with the cause',
      'The customer has done the choice',
    ],
    right: 0,
    link: '/stages/cause/#done',
  });
  expect(second?.answers[second.right]).toBe('The customer has done the choice');
});

test('the right answer does not always stand in the same place', () => {
  const checks = stageChecks(['a', 'b', 'c'].map(stage));
  expect(checks.map(({ right }) => right)).toEqual([0, 1, 2]);
});

test('a process of one stage has no neighbour to confuse it with', () => {
  expect(stageChecks([stage('only')])).toEqual([]);
});
