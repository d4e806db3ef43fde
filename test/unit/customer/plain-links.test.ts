import { expect, test } from 'vitest';
import { plainLinks } from '../../../src/customer/plain-links.ts';

const has = (path: string) => path === '/templates/role-map/';

test('a link to a page of the site stays', () => {
  const html = '<p><a href="/sub/templates/role-map/#x">Role map</a></p>';
  expect(plainLinks(html, has, '/sub')).toBe(html);
});

test('a link to a page that is ours alone becomes its words', () => {
  expect(plainLinks('<a href="/plays/why-now/" class="x">why <b>now</b></a>', has, '')).toBe(
    'why <b>now</b>',
  );
});

test('links elsewhere stay', () => {
  const html = '<a href="https://example.com/">there</a> <a href="#here">here</a>';
  expect(plainLinks(html, has, '')).toBe(html);
});
