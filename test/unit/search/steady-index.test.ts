import { expect, test } from 'vitest';
import { writeArray, writeText } from '#search/cbor.ts';
import { close } from '#search/index-file.ts';
import { steadyIndex } from '#search/steady-index.ts';

const named = (...words: string[]) => writeArray(words.map(writeText));

/** An index with two filters, as Pagefind writes it: in any order, and files named after what is in them. */
const index = (name: string, filters: string[], stages: string[]) => [
  { path: 'pagefind-entry.json', content: Buffer.from(`{"languages":{"en":{"hash":"${name}"}}}`) },
  {
    path: `pagefind.${name}.pf_meta`,
    content: close(
      writeArray([
        ...[writeText('1.5.2'), named(), named()],
        ...[writeArray(filters.map((filter) => named(filter, `${name}_${filter}`))), named()],
      ]),
    ),
  },
  ...filters.map((filter) => ({
    path: `filter/${name}_${filter}.pf_filter`,
    content: close(
      writeArray([writeText(filter), writeArray(stages.map((stage) => named(stage, '1')))]),
    ),
  })),
  { path: 'fragment/en_p.pf_fragment', content: Buffer.from('page') },
];

test('the same pages have the same index, in whatever order it came', () => {
  const one = steadyIndex(index('en_a', ['kind', 'stage'], ['change', 'people']));
  const other = steadyIndex(index('en_b', ['stage', 'kind'], ['people', 'change']));
  expect(other).toEqual(one);
  const meta = one.find(({ path }) => path.endsWith('.pf_meta'))?.path.split('.')[1];
  const entry = one.find(({ path }) => path === 'pagefind-entry.json')?.content;
  expect(String(entry)).toContain(`"${meta}"`);
});

test('other pages have an index of another name', () => {
  const names = (stages: string[]) =>
    steadyIndex(index('en_a', ['stage'], stages)).map(({ path }) => path);
  expect(names(['change'])).not.toEqual(names(['people']));
});

test('an index in another form stops the build', () => {
  expect(() => steadyIndex([])).toThrow('not as Pagefind 1.5 writes it');
});
