import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changingSite, type ChangingSite } from './setup/changing-site.ts';
import { sharedBrowser } from './setup/open-site.ts';

let site: ChangingSite;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await changingSite();
  context = await (await sharedBrowser()).newContext();
  page = await context.newPage();
  await page.goto(site.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // What is opened once the worker is there is kept.
  await page.goto(`${site.url}plays/`);
  await saved('first');
});

afterAll(async () => {
  await context?.close();
  await site?.close();
});

/** A page is saved after it was shown. */
const saved = (words: string) =>
  page.waitForFunction(
    async (text) => (await (await caches.match(location.href))?.text())?.includes(text),
    words,
  );
const heading = () => page.getByRole('heading', { level: 1 }).textContent();
const mark = () => page.locator('.saved-copy');

test('what was just deployed is shown at once, although caches may keep pages for ten minutes', async () => {
  site.version = 'second';
  await page.goto(`${site.url}plays/`);
  expect(await heading()).toContain('second');
  expect(await mark().count()).toBe(0);
  await saved('second');
});

test('without a network a page that was read is there, and says that it is a saved copy', async () => {
  site.state = 'gone';
  await page.goto(`${site.url}plays/`);
  expect(await heading()).toContain('second');
  expect(await mark().textContent()).toMatch(/^Saved copy of \d+ \w+ \d{4}/);
});

test('without a network a page that was never read is named as such', async () => {
  await page.goto(`${site.url}people/`);
  expect(await heading()).toContain('This page was not saved here');
});

test('without a network search says that it could not be loaded, and can be closed', async () => {
  site.state = 'gone';
  await page.goto(`${site.url}plays/`);
  await page.locator('[data-search-open]:visible').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Search could not be loaded.').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('however much was read and searched, pages without a network keep their look', async () => {
  site.state = 'well';
  await page.evaluate(async () => {
    const pages = await caches.open('crossing-pages-1');
    const read = Array.from({ length: 150 }, (_, i) => `/read/${i}/`);
    await Promise.all(read.map((address) => pages.put(address, new Response('read'))));
  });
  const fragments = Array.from({ length: 260 }, (_, i) => `/pagefind/fragment/${i}`);
  for (const fragment of fragments) site.instead.set(fragment, 'found');
  await page.goto(`${site.url}plays/`);
  await page.evaluate(async (all) => {
    await Promise.all(all.map((fragment) => fetch(fragment)));
  }, fragments);
  await page.waitForFunction(async (all) => {
    const kept = await Promise.all(all.map((fragment) => caches.match(fragment)));
    return kept.filter(Boolean).length === 250;
  }, fragments);

  const lost = () =>
    page.evaluate(async () => {
      const files = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
      const kept = await Promise.all(files.map(({ href }) => caches.match(href)));
      return files.map(({ href }) => href).filter((_, i) => kept[i] === undefined);
    });
  expect(await lost()).toEqual([]);
  site.state = 'gone';
  await page.goto(`${site.url}people/`);
  expect(await heading()).toContain('This page was not saved here');
  expect(await lost()).toEqual([]);
});

test('a server that does not answer is waited for no longer than a few seconds', async () => {
  site.state = 'hanging';
  await page.goto(`${site.url}plays/`, { waitUntil: 'commit' });
  await mark().waitFor();
  expect(await heading()).toContain('second');
});

test('when the network is back the page is fresh at once, without a mark', async () => {
  site.state = 'well';
  site.version = 'third';
  await page.goto(`${site.url}plays/`);
  expect(await heading()).toContain('third');
  expect(await mark().count()).toBe(0);
});

test('a deploy that switches it off takes the worker and all it kept away', async () => {
  site.instead.set('/sw.js', await readFile('src/site/offline/sw-off.js', 'utf8'));
  await page.goto(`${site.url}plays/`);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    // Not waited for: who is taken away meanwhile never answers.
    void registration?.update();
  });
  await page.waitForFunction(async () => {
    const workers = await navigator.serviceWorker.getRegistrations();
    return workers.length === 0 && (await caches.keys()).length === 0;
  });
});
