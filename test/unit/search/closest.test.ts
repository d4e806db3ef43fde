import { expect, test } from 'vitest';
import { closestPages } from '#search/closest.ts';
import { page } from './site.ts';

test('the page of each kind whose name is most alike, nearest first', () => {
  const pages = [
    page('/plays/a/', { kind: 'play', title: 'Reference call' }),
    page('/plays/b/', { kind: 'play', title: 'Price talk' }),
    page('/terms/c/', { kind: 'term', title: 'Preference' }),
  ];
  const vocabulary = { pages, stages: [], roles: [], alike: [] };
  expect(closestPages('referral call', vocabulary).map(({ url }) => url)).toEqual([
    '/plays/a/',
    '/terms/c/',
  ]);
});
