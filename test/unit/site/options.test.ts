import { expect, test } from 'vitest';
import { siteOptions } from '#site/options.ts';

const now = new Date('2026-11-23T23:30:00Z');

test('without wishes: the whole site of content/, at the root, today', () => {
  expect(siteOptions({}, '/repo', now)).toEqual({
    content: '/repo/content',
    base: '/',
    audience: 'internal',
    today: '2026-11-23',
  });
});

test.each([
  ['sub', '/sub/'],
  ['/sub', '/sub/'],
  ['/a/b/', '/a/b/'],
])('a base of %s is %s', (given, base) => {
  expect(siteOptions({ PLAYBOOK_BASE: given }, '/repo', now).base).toBe(base);
});
