import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPages, type BuiltPage } from '#build/built-pages.ts';
import { verifySite, type BuiltSite } from '#build/verify.ts';

const page = (address: string, more: Partial<BuiltPage> = {}): BuiltPage => ({
  address,
  isComplete: true,
  isSearchable: true,
  diagrams: 0,
  lostPictures: [],
  ...more,
});

const whole: BuiltSite = {
  pages: [page('/'), page('/stages/'), page('/404.html', { isSearchable: false })],
  expected: ['/', '/404.html', '/stages/'],
  indexed: 2,
  log: ['10:00:00 [build] Complete!'],
};

test('a whole site has no problems', () => {
  expect(verifySite(whole)).toEqual([]);
});

test('a page that was not written is named', () => {
  const expected = [...whole.expected, '/stages/align/'];
  expect(verifySite({ ...whole, expected })).toEqual(['The page /stages/align/ was not written.']);
});

test('of many pages five are named and the rest counted', () => {
  const expected = ['/', '/a/', '/b/', '/c/', '/d/', '/e/', '/f/'];
  expect(verifySite({ ...whole, pages: [], indexed: 0, expected })).toEqual([
    '7 pages were not written: /, /a/, /b/, /c/, /d/ and 2 more.',
  ]);
});

test('a page nobody asked for keeps the site back', () => {
  const pages = [...whole.pages, page('/secret/', { isSearchable: false })];
  expect(verifySite({ ...whole, pages })).toEqual(['The page /secret/ was not asked for.']);
});

test('a page that breaks off keeps the site back', () => {
  const [home, ...rest] = whole.pages;
  const pages = [...(home ? [{ ...home, isComplete: false }] : []), ...rest];
  expect(verifySite({ ...whole, pages })).toEqual(['The page / breaks off before its end.']);
});

test('the search index must hold the pages that ask for it', () => {
  expect(verifySite({ ...whole, indexed: 1 })).toEqual([
    'The search index holds 1 pages, but 2 ask to be found.',
  ]);
});

test('a warning of the site generator keeps the site back', () => {
  const log = ['10:00:00 [WARN] [router] two routes for /a/'];
  expect(verifySite({ ...whole, log })).toEqual([
    'The site generator said: 10:00:00 [WARN] [router] two routes for /a/',
  ]);
});

test('a picture that is no file of the site keeps the site back', () => {
  const pictures =
    '<img alt="Here" src="/sub/here.png"><img src="https://example.com/a.png"><img alt="a > b">';
  const folder = mkdtempSync(join(tmpdir(), 'crossing-pages-'));
  writeFileSync(join(folder, 'index.html'), `${pictures}</html>`);
  const files = ['here.png', 'index.html'].map((path) => ({ path, bytes: 1, sha256: '' }));
  const pages = builtPages(folder, files, '/sub/');
  rmSync(folder, { recursive: true });
  expect(verifySite({ pages, expected: ['/'], indexed: 0, log: [] })).toEqual([
    '2 pages show pictures that are not there: / (https://example.com/a.png), / (without an address).',
  ]);
});
