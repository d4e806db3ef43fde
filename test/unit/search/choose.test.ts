import { expect, test } from 'vitest';
import { choose } from '#search/choose.ts';

const vocabulary = {
  pages: [],
  stages: [{ id: 'problem', label: 'What is really wrong?' }],
  roles: [],
  alike: [],
};

test('stages and kinds may be named as in files or as on pages', () => {
  expect(
    choose(vocabulary, { stage: ['What is really wrong?'], kind: ['plays,term'] }),
  ).toMatchObject({
    choice: { stage: new Set(['problem']), kind: new Set(['play', 'term']) },
  });
});

test('an unknown name is answered with those that exist', () => {
  expect(choose(vocabulary, { stage: ['closing'] })).toEqual({
    problem: '“closing” is no stage. Write one of: problem.',
  });
});
