import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dist, pages, type Page } from './built-site.ts';

const KB = 1000;

test('the pages are light: half of them have at most 10 KB of HTML, compressed', () => {
  const sizes = pages.map(({ html }) => gzipSync(html).length).sort((a, b) => a - b);
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(10 * KB);
});

test.for([
  ['styles', 12 * KB, (page: Page) => linked(page, 'link', 'href', /stylesheet/)],
  ['scripts before anything is touched', 3 * KB, (page: Page) => linked(page, 'script', 'src')],
  ['fonts', 100 * KB, (page: Page) => linked(page, 'link', 'href', /preload/)],
] as const)('no page loads more than its share of %s (%d bytes)', ([, most, filesOf]) => {
  const heavy = pages
    // Who opens the search page has already asked for the search.
    .filter(({ address }) => address !== '/search/')
    // The deal plan, the shared plan and the try page are instruments, not pages to read: their
    // scripts come with them.
    .filter(({ address }) => !['/deal/', '/shared-plan/', '/evidence/deals/try/'].includes(address))
    .map((page) => ({ address: page.address, bytes: sum(filesOf(page)) }))
    .filter(({ bytes }) => bytes > most);
  expect(heavy).toEqual([]);
});

const linked = (page: Page, name: string, attribute: string, rel = /^/) =>
  page.tags
    .filter((tag) => tag.name === name && tag.attributes[attribute])
    .filter((tag) => rel.test(tag.attributes['rel'] ?? ''))
    .map((tag) => tag.attributes[attribute] ?? '');

const sum = (paths: string[]) => paths.reduce((bytes, path) => bytes + weight(path), 0);

const weights = new Map<string, number>();

function weight(path: string): number {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const body = readFileSync(join(dist, path));
  const bytes = path.endsWith('.woff2') ? body.length : gzipSync(body).length;
  weights.set(path, bytes);
  return bytes;
}
