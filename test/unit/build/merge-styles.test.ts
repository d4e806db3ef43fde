import { expect, test } from 'vitest';
import { mergeStyles } from '#build/merge-styles.ts';

const sheets = new Map(['all', 'a', 'b', 'c'].map((name) => [`_astro/${name}.css`, `.${name}{}`]));
const sheet = (name: string) => `_astro/${name}.css`;

const { needs, sheets: written } = mergeStyles({
  needs: new Map([
    ['one', ['a', 'all', 'b'].map(sheet)],
    ['two', ['a', 'b', 'all'].map(sheet)],
    ['three', ['all', 'c'].map(sheet)],
  ]),
  sheets,
});

test('a page asks for what all pages share and for one sheet more', () => {
  expect(needs.get('one')).toEqual([
    sheet('all'),
    expect.stringMatching(/^_astro\/page\.[\w-]{8}\.css$/),
  ]);
});

test('pages that need the same get the same sheet, with everything in it', () => {
  expect(needs.get('two')).toEqual(needs.get('one'));
  expect(written.get(needs.get('one')?.[1] ?? '')).toBe('.a{}.b{}');
});

test('a single sheet stays as it is, and one that nobody asks for goes', () => {
  expect(needs.get('three')).toEqual([sheet('all'), sheet('c')]);
  expect([...written.keys()].filter((name) => /\/[ab]\.css/.test(name))).toEqual([]);
});
