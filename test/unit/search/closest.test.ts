import { expect, test } from 'vitest';
import { closestPages, placesToBegin } from '#search/closest.ts';
import { page } from './site.ts';

test('the page of each kind whose name is most alike, nearest first', () => {
  const pages = [
    page('/plays/a/', { kind: 'play', title: 'Reference call' }),
    page('/plays/b/', { kind: 'play', title: 'Price talk' }),
    page('/terms/c/', { kind: 'term', title: 'Preference call' }),
  ];
  const vocabulary = { pages, stages: [], roles: [], alike: [] };
  expect(closestPages('referral call', vocabulary).map(({ url }) => url)).toEqual([
    '/plays/a/',
    '/terms/c/',
  ]);
});

test('what looks alike by chance is not close; the terms, the plays and the first weeks are offered instead', () => {
  const pages = [
    page('/start/', { kind: 'page', title: 'Your first four weeks' }),
    page('/plays/', { kind: 'page', title: 'Plays' }),
    page('/terms/', { kind: 'page', title: 'Terms' }),
    page('/plays/a/', { kind: 'play', title: 'Champion leaves', aliases: ['merger'] }),
  ];
  const vocabulary = { pages, stages: [], roles: [], alike: [] };
  expect(closestPages('mermaid', vocabulary)).toEqual([]);
  expect(placesToBegin(vocabulary).map(({ url }) => url)).toEqual([
    '/terms/',
    '/plays/',
    '/start/',
  ]);
  expect(closestPages('mergers', vocabulary).map(({ url }) => url)).toEqual(['/plays/a/']);
});
