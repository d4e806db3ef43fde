import { expect, test } from 'vitest';
import { countValues, narrow, noChoice } from '#search/facets.ts';
import { page } from './site.ts';

const found = [
  page('/plays/a/', { kind: 'play', stages: ['problem', 'choices'] }),
  page('/plays/b/', { kind: 'play', stages: ['choices'] }),
  page('/templates/c/', { kind: 'template', stages: ['problem'] }),
  page('/terms/d/', { kind: 'term', stages: [] }),
].map((page) => ({ page, score: 1, at: new Map(), full: 1, hasAll: true }));
const urls = (choice: Parameters<typeof narrow>[1]) =>
  narrow(found, choice).map(({ page }) => page.url);

test('any value inside a group will do, every group has to fit', () => {
  expect(urls({ ...noChoice, kind: new Set(['play', 'template']) })).toEqual([
    '/plays/a/',
    '/plays/b/',
    '/templates/c/',
  ]);
  expect(
    urls({ ...noChoice, kind: new Set(['play', 'template']), stage: new Set(['problem']) }),
  ).toEqual(['/plays/a/', '/templates/c/']);
});

test('a count is what choosing that value would show', () => {
  const choice = { ...noChoice, kind: new Set(['play']), stage: new Set(['problem']) };
  const { kind, stage } = countValues(found, choice);
  expect([...kind]).toEqual([
    ['play', 1],
    ['template', 1],
  ]);
  expect([...stage]).toEqual([
    ['problem', 1],
    ['choices', 2],
  ]);
  for (const [value, count] of stage)
    expect(urls({ ...choice, stage: new Set([value]) })).toHaveLength(count);
});
