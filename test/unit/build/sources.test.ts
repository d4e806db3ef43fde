import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOfCode, digestOfTexts, type Sources } from '#build/pages/sources.ts';

let root: string;
let sources: Sources;
let texts: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crossing-sources-'));
  for (const folder of ['src/pages', 'public', 'content', 'node_modules'])
    mkdirSync(join(root, folder), { recursive: true });
  write('src/pages/index.astro', '<h1>Home</h1>');
  write('public/theme.js', '');
  write('content/with.mdx', '<Note>One</Note>');
  write('content/without.md', 'One');
  sources = { root, base: '/', audience: 'internal' };
  texts = [join(root, 'content/with.mdx')];
});
afterEach(() => rmSync(root, { recursive: true }));

const digest = () => `${digestOfCode(sources)}-${digestOfTexts(texts)}`;
const write = (file: string, text: string) => writeFileSync(join(root, file), text);

test('pages compiled before are used again as long as nothing that decides them changes', () => {
  const before = digest();
  write('content/without.md', 'Two');
  expect(digest()).toBe(before);
});

const changes: [of: string, change: () => void][] = [
  ['a page', () => write('src/pages/index.astro', '<h1>Start</h1>')],
  ['a new page', () => write('src/pages/new.astro', '<h1>New</h1>')],
  ['a page that is gone', () => rmSync(join(root, 'src/pages/index.astro'))],
  ['a file served as it is', () => write('public/theme.js', ';')],
  ['the configuration', () => write('astro.config.mjs', 'export default {}')],
  ['an installed package', () => write('node_modules/.package-lock.json', '{}')],
  ['a text with components', () => write('content/with.mdx', '<Note>Two</Note>')],
  ['a text that came to use components', () => (texts = [])],
  ['the base of the site', () => (sources.base = '/sub/')],
  ['whom the site is for', () => (sources.audience = 'customer')],
];

test.for(changes)('they are compiled anew after a change of %s', ([, change]) => {
  const before = digest();
  change();
  expect(digest()).not.toBe(before);
});
