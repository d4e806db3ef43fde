import { expect, test } from 'vitest';
import { verifySite, type BuiltSite } from '#build/verify.ts';

const whole: BuiltSite = {
  pages: ['', 'stages/', 'stages/align/'],
  incomplete: [],
  expected: ['', 'stages/', 'stages/align/'],
  indexed: { pages: 2, wanted: 2 },
  log: ['10:00:00 [build] Complete!'],
};

test('a whole site has no problems', () => {
  expect(verifySite(whole)).toEqual([]);
});

test('a page that was not written is named', () => {
  expect(verifySite({ ...whole, pages: ['', 'stages/'] })).toEqual([
    'The page /stages/align/ was not written.',
  ]);
});

test('of many pages five are named and the rest counted', () => {
  const expected = ['', 'a/', 'b/', 'c/', 'd/', 'e/', 'f/'];
  expect(verifySite({ ...whole, pages: [], expected })).toEqual([
    '7 pages were not written: /, /a/, /b/, /c/, /d/ and 2 more.',
  ]);
});

test('a page nobody asked for keeps the site back', () => {
  expect(verifySite({ ...whole, pages: [...whole.pages, 'secret/'] })).toEqual([
    'The page /secret/ was not asked for.',
  ]);
});

test('without a list of pages, there must at least be a home page', () => {
  const { expected: _, ...rest } = whole;
  expect(verifySite({ ...rest, expected: undefined, pages: [] })).toEqual([
    'The page / was not written.',
  ]);
});

test('a page that breaks off keeps the site back', () => {
  expect(verifySite({ ...whole, incomplete: ['stages/'] })).toEqual([
    'The page /stages/ breaks off before its end.',
  ]);
});

test('the search index must hold the pages that ask for it', () => {
  expect(verifySite({ ...whole, indexed: { pages: 1, wanted: 2 } })).toEqual([
    'The search index holds 1 pages, but 2 ask to be found.',
  ]);
});

test('an unknown warning of the site generator keeps the site back, the known one does not', () => {
  const log = ['[WARN] [vite] [MODULE_LEVEL_DIRECTIVE] astro:jsx', '[WARN] [router] two routes'];
  expect(verifySite({ ...whole, log })).toEqual([
    'The site generator said: [WARN] [router] two routes',
  ]);
});
