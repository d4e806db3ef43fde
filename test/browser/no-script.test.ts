import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { templates } from './setup/templates.ts';

let site: OpenSite;
let without: Said[];
let withScript: Said[];
beforeAll(async () => {
  site = await openSite();
  [without, withScript] = await Promise.all([
    read({ javaScriptEnabled: false }),
    read({ serviceWorkers: 'block' }),
  ]);
});
afterAll(() => site?.close());

/** Pages that are a tool rather than a text; each has its own test of what is left without a script. */
const tools = ['/search/', '/deal/', '/shared-plan/', '/start/', '/evidence/deals/try/'];

/** What each kind of page says to readers with these settings. */
async function read(options: BrowserContextOptions): Promise<Said[]> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  const said: Said[] = [];
  for (const path of templates) {
    await page.goto(site.url + path.slice(1));
    said.push({ path, ...(await page.evaluate(whatItSays)) });
  }
  await context.close();
  return said;
}

interface Said {
  path: string;
  words: string;
  links: string[];
  buttons: string[];
}

/** What scripts add are buttons and links to headings; words and links are there before. */
function whatItSays(): Omit<Said, 'path'> {
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const copy = document.querySelector('main')?.cloneNode(true);
  if (copy instanceof Element)
    for (const button of copy.querySelectorAll('button, [data-script-only]')) button.remove();
  return {
    words: (copy?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    links: all('main a[href]:not([href^="#"])')
      .map((link) => link.getAttribute('href') ?? '')
      .sort(),
    buttons: all('button:not(form[action] button)')
      .filter((button) => button.checkVisibility({ visibilityProperty: true }))
      .map((button) => button.textContent.trim()),
  };
}

test('without JavaScript the same words and the same links', () => {
  const other = without.flatMap(({ path, words, links }, at) => {
    if (tools.includes(path)) return [];
    const same = withScript[at];
    return [
      ...(words === same?.words ? [] : [`${path} has other words`]),
      ...(links.join() === same?.links.join() ? [] : [`${path} has other links`]),
    ];
  });
  expect(other).toEqual([]);
});

test('without JavaScript no button stands there that does nothing', () => {
  const idle = without.flatMap(({ path, buttons }) => buttons.map((text) => `${path} ${text}`));
  expect(idle).toEqual([]);
});

test('without JavaScript the search is a page of lists, reached by an ordinary link', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Search' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/search/');
  const plays = pages.filter(({ address }) => /^\/plays\/[^/]+\/$/.test(address));
  expect(plays.length).toBeGreaterThan(0);
  for (const { address } of plays)
    expect(await page.locator(`main a[href="${address}"]`).count(), address).toBeGreaterThan(0);
  await context.close();
});
