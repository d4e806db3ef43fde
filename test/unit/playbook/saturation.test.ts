import { expect, test } from 'vitest';
import { saturation } from '#playbook/saturation.ts';
import { interviewItem, says } from './example-interview.ts';

const heard = (...about: string[]) => interviewItem('one', { claims: says('supports', ...about) });

test('one interview tells nothing about the next', () => {
  expect(saturation([heard('a/b', 'a/c')]).coverage).toBe(0);
});

test('when every customer says the same, the next will too', () => {
  expect(saturation([heard('a/b'), heard('a/b'), heard('a/b')]).coverage).toBe(1);
});

test('when every customer says something else, nothing is covered', () => {
  expect(saturation([heard('a/b'), heard('a/c'), heard('a/d')]).coverage).toBeLessThan(0.35);
});

// Four samples, kinds heard 4, 3, 2, 2, 1, 1 times: U = 13, Q1 = 2, Q2 = 2, m = 4;
// 1 − 2/13 · (3·2)/(3·2 + 2·2) = 1 − 0.1538 · 0.6 (Chao and Jost 2012, incidence form).
test('the estimate is that of Chao and Jost', () => {
  const found = saturation([
    heard('a/a', 'a/b', 'a/c', 'a/d'),
    heard('a/a', 'a/b', 'a/c', 'a/d'),
    heard('a/a', 'a/b', 'a/e'),
    heard('a/a', 'a/f'),
  ]);
  expect(found).toMatchObject({ interviews: 4, heard: 6, once: 2 });
  expect(found.coverage).toBeCloseTo(1 - (2 / 13) * 0.6, 10);
});
