import { expect, test } from 'vitest';
import { commonWords, makeVocabulary, type IndexedPage } from '#search/vocabulary.ts';

const indexed = (
  url: string,
  order: number,
  meta: Record<string, string>,
  content = '',
): IndexedPage => ({
  id: url,
  url,
  order,
  content,
  meta,
  filters: { stage: ['What is really wrong?'] },
});
const pages = [
  indexed(
    '/plays/workshop/',
    3,
    { title: 'Run a workshop', kind: 'play', stage: 'problem', aliases: 'discovery · kick-off' },
    'facts and causes',
  ),
  indexed(
    '/stages/problem/',
    2,
    { title: 'What is really wrong?', kind: 'stage', stage: 'problem' },
    'causes and facts',
  ),
  indexed('/people/users/', 4, { title: 'Users', kind: 'role' }, 'once'),
];

test('pages stand in the order of the process, whatever order they came in', () => {
  const vocabulary = makeVocabulary(pages, []);
  expect(vocabulary.pages.map(({ url }) => url)).toEqual([
    '/stages/problem/',
    '/plays/workshop/',
    '/people/users/',
  ]);
  expect(makeVocabulary([...pages].reverse(), [])).toEqual(vocabulary);
});

test('names, stages and labels come from what the pages say of themselves', () => {
  const { pages: known, stages, roles } = makeVocabulary(pages, []);
  expect(known[1]).toMatchObject({ aliases: ['discovery', 'kick-off'], stages: ['problem'] });
  expect(stages).toEqual([{ id: 'problem', label: 'What is really wrong?' }]);
  expect(roles).toEqual([{ id: 'users', label: 'Users' }]);
});

test('words for correction are those of names and of two pages or more', () => {
  const words = commonWords(pages);
  expect(words).toEqual(expect.arrayContaining(['discovery', 'causes', 'facts', 'workshop']));
  expect(words).not.toContain('once');
});
