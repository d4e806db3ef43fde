import { expect, test } from 'vitest';
import { slugOf } from '#playbook/slug.ts';
import { allPages, files, pages, valuesOf, type Page } from './built-site.ts';

const fileSet = new Set(files);
const ids = new Map(allPages.map((page) => [page.address, new Set(valuesOf(page, 'id'))]));

test('every link and every resource of every page leads somewhere', () => {
  expect(grouped(isBroken)).toEqual([]);
});

test('every link to a part of a page finds that part', () => {
  const isMissing = ({ pathname, hash }: URL) =>
    hash !== '' && ids.has(pathname) && !hasPart(pathname, hash);
  expect(grouped(isMissing)).toEqual([]);
});

test('links to a kind of file in the list of all fields find it there, and its page behind it', () => {
  const kinds = ['stages', 'plays', 'change', 'settings'];
  const list = pages.find(({ address }) => address === '/edit/fields/');
  expect([...(ids.get('/edit/fields/') ?? [])]).toEqual(expect.arrayContaining(kinds));
  expect(list && inside(list).map(({ pathname }) => pathname)).toEqual(
    expect.arrayContaining(kinds.map((kind) => `/edit/fields/${kind}/`)),
  );
});

test('no heading of a text can have the id of what stands on every page', () => {
  const all = [...ids.values()].reduce((shared, own) => shared.intersection(own));
  expect(all.size).toBeGreaterThan(0);
  expect([...all].filter((id) => id === slugOf(id))).toEqual([]);
});

test('every page is reached from the home page by links', () => {
  const reached = new Set(['/']);
  const links = new Map(
    pages.map((page) => [page.address, inside(page).map(({ pathname }) => pathname)]),
  );
  for (const address of reached)
    for (const next of links.get(address) ?? []) if (links.has(next)) reached.add(next);
  const orphans = pages.map(({ address }) => address).filter((address) => !reached.has(address));
  const shownInstead = ['/404.html', '/offline/'];
  expect(orphans.filter((address) => !shownInstead.includes(address))).toEqual([]);
});

const origin = 'https://site.invalid';

function inside(page: Page): URL[] {
  const addresses = [
    ...page.tags
      .filter(({ name, attributes }) => name !== 'link' || attributes['rel'] !== 'canonical')
      .flatMap(({ attributes }) => [
        ...[attributes['href'], attributes['xlink:href'], attributes['src']],
        ...(attributes['srcset'] ?? '').split(',').map((one) => one.trim().split(/\s/)[0]),
        attributes['action'],
      ]),
  ];
  return addresses
    .flatMap((address) => (address ? [new URL(address, origin + page.address)] : []))
    .filter((url) => url.origin === origin);
}

function isBroken({ pathname }: URL): boolean {
  const path = decodeURIComponent(pathname).slice(1);
  return !fileSet.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

function hasPart(pathname: string, hash: string): boolean {
  const id = decodeURIComponent(hash.slice(1));
  return id === 'top' || ids.get(pathname)?.has(id) === true;
}

/** Each wrong address once, with a page it stands on. */
function grouped(isWrong: (url: URL) => boolean): string[] {
  const found = new Map<string, string>();
  for (const page of allPages)
    for (const url of inside(page).filter(isWrong))
      found.set(url.pathname + url.hash, page.address);
  return [...found].map(([wrong, page]) => `${page} → ${wrong}`);
}
