import { expect, test } from 'vitest';
import { mergeStyles } from '#build/merge-styles.ts';

const link = (name: string) => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const sheets = new Map(
  ['all', 'a', 'b', 'c'].map((name) => [`/_astro/${name}.css`, `.${name}{}`] as const),
);

const { pages, sheets: written } = mergeStyles({
  pages: new Map([
    ['one', `<head>${link('a')}${link('all')}${link('b')}<title>`],
    ['two', `<head>${link('a')}${link('b')}${link('all')}<title>`],
    ['three', `<head>${link('all')}${link('c')}<title>`],
  ]),
  sheets,
});

test('a page asks for what all pages share and for one sheet more', () => {
  expect(pages.get('one')).toMatch(
    /^<head><link rel="stylesheet" href="\/_astro\/all\.css"><link rel="stylesheet" href="\/_astro\/page\.[\w-]{8}\.css"><title>$/,
  );
});

test('pages that need the same get the same sheet, with everything in it', () => {
  expect(pages.get('two')).toBe(pages.get('one'));
  const own = /page\.[\w-]{8}/.exec(pages.get('one') ?? '')?.[0];
  expect(written.get(`/_astro/${own}.css`)).toBe('.a{}.b{}');
});

test('a single sheet stays as it is, and one that nobody asks for goes', () => {
  expect(pages.get('three')).toBe(`<head>${link('all')}${link('c')}<title>`);
  expect([...written.keys()].filter((name) => /\/[ab]\.css/.test(name))).toEqual([]);
});
