import { expect, test } from 'vitest';
import { distance } from '#playbook/nearest.ts';
import { makeSpelling } from '#search/spelling.ts';

const spelling = makeSpelling(
  ['stakeholder', 'comparison', 'procurement', 'plan', 'board'],
  ['broad', 'plant', 'stakes', 'required'],
);

test.each([
  ['stakholder', 'stakeholder'],
  ['stakeholdre', 'stakeholder'],
  ['comparision', 'comparison'],
  ['procurment', 'procurement'],
  ['baord', 'board'],
])('%s is meant to be %s', (typed, word) => expect(spelling.nearest(typed)).toBe(word));

test('a name is preferred to a word of the text', () => {
  expect(spelling.nearest('plann')).toBe('plan');
  expect(spelling.nearest('past')).toBeUndefined();
});

test('short words and far words are left alone', () => {
  expect(spelling.nearest('cfo')).toBeUndefined();
  expect(spelling.nearest('kubernetes')).toBeUndefined();
  expect(spelling.nearest('bread')).toBe('broad');
});

test('one slip may be in the first letter, but not one of two', () => {
  expect(spelling.nearest('rocurement')).toBe('procurement');
  expect(spelling.nearest('acquired')).toBeUndefined();
});

test('swapped neighbours are one slip, and counting stops at the most that is asked for', () => {
  expect(distance('baord', 'board', 2)).toBe(1);
  expect(distance('plan', 'board', 2)).toBeGreaterThan(2);
});
