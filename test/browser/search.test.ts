import type { Locator, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { aPage } from './setup/templates.ts';

let site: OpenSite;
let page: Page;
let complaints: string[];
let asked: string[];

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

beforeEach(async () => {
  // Chromium complains of transitions between pages when the next one is shown before they are ready.
  page = await (await site.browser.newContext({ reducedMotion: 'reduce' })).newPage();
  complaints = [];
  asked = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** The first words of the last paragraph of a stage, whatever a company writes there. */
const paragraphs = pages
  .find(({ address }) => address === `/${aPage('stages')}`)
  ?.html.matchAll(/<p>(\w+(?: \w+){2} (\w{4,}))\b/g);
const [, words = '', lastWord = ''] = [...(paragraphs ?? [])].at(-1) ?? [];
const phrase = `"${words}"`;

const field = () => page.getByRole('combobox', { name: 'Search' });
const options = () => page.getByRole('option');
const chosen = () => page.locator('[role=option][aria-selected=true]');
const heading = () => page.getByRole('heading', { level: 1 }).innerText();

async function searchFor(words: string) {
  await page.keyboard.press('Control+k');
  await field().fill(words);
  await options().first().waitFor();
}

describe('by keyboard alone', () => {
  test('open, type, choose, open the page', async () => {
    await page.goto(`${site.url}plays/`);
    await page.keyboard.press('/');
    await page.keyboard.type('cfo');
    await page.locator('[data-all][href$="?q=cfo"]').waitFor();
    expect(await chosen().innerText()).toContain('Budget owner');
    await page.keyboard.press('ArrowDown');
    expect(await chosen().getAttribute('id')).toBe(
      await field().getAttribute('aria-activedescendant'),
    );
    await page.keyboard.press('End');
    expect(await chosen().getAttribute('id')).toBe(await options().last().getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    expect(await chosen().innerText()).toContain('Budget owner');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/budget-owner\//);
    expect(await heading()).toBe('Budget owner');
  });

  test('Enter means all that was typed, however fast', async () => {
    await page.goto(`${site.url}plays/`);
    await searchFor('discovery');
    await field().fill('');
    await page.keyboard.type('budget owner');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/budget-owner\//);
  });

  test('Escape closes and gives the focus back', async () => {
    await page.goto(`${site.url}plays/`);
    const opener = page.locator('header [data-search-open]');
    await opener.focus();
    await page.keyboard.press('Enter');
    await field().fill('discovery');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('Ctrl Enter opens the page in a new tab', async () => {
    await page.goto(`${site.url}plays/`);
    await searchFor('discovery');
    const { pathname } = new URL((await chosen().getAttribute('href')) ?? '', site.url);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await other.waitForURL((url) => url.pathname === pathname);
    expect(new URL(page.url()).pathname).toBe('/plays/');
  });

  test('“/” stays a letter in a field', async () => {
    await page.goto(`${site.url}search/`);
    await page.getByRole('searchbox').fill('win');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('win/');
  });
});

describe('what is said', () => {
  test('counts and corrections are announced', async () => {
    await page.goto(site.url);
    await searchFor('comparision');
    await expect
      .poll(() => page.locator('dialog [role=status]').innerText())
      .toMatch(/^\d+ results?\. Showing results for “comparison” instead of “comparision”\.$/);
  });

  test('nothing found: the closest pages, and a form for the editors with the words typed', async () => {
    await page.goto(site.url);
    await page.keyboard.press('Control+k');
    await field().fill('xylophone <marimba>');
    const tell = page.getByRole('link', { name: 'Tell the editors what was missing' });
    await tell.waitFor();
    expect(await page.locator('.closest a').count()).toBeGreaterThan(2);
    const address = new URL((await tell.getAttribute('href')) ?? '');
    expect(address.pathname).toMatch(/\/issues\/new$/);
    expect(address.searchParams.get('title')).toContain('xylophone <marimba>');
  });

  test('a search that led somewhere is offered again on this device', async () => {
    await page.goto(site.url);
    await searchFor('budget owner');
    await page.keyboard.press('Enter');
    await page.waitForURL(/budget-owner/);
    await page.keyboard.press('Control+k');
    await options().first().waitFor();
    expect(await options().allInnerTexts()).toEqual(['budget owner']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await options().nth(1).waitFor();
    expect(await field().inputValue()).toBe('budget owner');
  });
});

describe('when a part of the index does not come', () => {
  const parts = '**/pagefind/index/**';
  let note: Locator;

  beforeEach(async () => {
    await page.context().close();
    // Requests that a saved site makes would not pass by here.
    page = await (await site.browser.newContext({ serviceWorkers: 'block' })).newPage();
    // Routes that begin on an open page miss a request now and then: one stands from the start.
    await page.route('**/*', (route) => route.continue());
    note = page.locator('dialog [data-note]');
    await page.goto(site.url);
  });

  test('that is said instead of “nothing found”, and the same word finds it later', async () => {
    await page.route(parts, (route) => route.abort());
    await page.keyboard.press('Control+k');
    await field().fill('discount');
    await note.filter({ hasText: 'Search could not be loaded' }).waitFor();
    await page.unroute(parts);
    await field().fill('');
    await field().fill('discount');
    await options().first().waitFor();
    expect(await note.innerText()).toBe('');
  });

  test('that is said too if it is the code of search', async () => {
    await page.route('**/search-dialog*.js', (route) => route.abort());
    await page.keyboard.press('Control+k');
    await note.filter({ hasText: 'Search could not be loaded' }).waitFor();
  });

  test('a line that answers comes with the next search, if its text did not come with this one', async () => {
    await page.route('**/pagefind/fragment/**', (route) => route.abort());
    await searchFor(phrase);
    await options().locator('.line').first().waitFor({ state: 'detached' });
    await page.unroute('**/pagefind/fragment/**');
    await field().fill('');
    await field().fill(phrase);
    await options().locator('.line mark').first().waitFor();
  });

  test('words by which slips are mended are asked for again', async () => {
    await page.route('**/pagefind/words.txt', (route) => route.fulfill({ status: 503 }));
    await page.keyboard.press('Control+k');
    await field().fill('discuont');
    await note.filter({ hasText: 'Search could not be loaded' }).waitFor();
    await page.unroute('**/pagefind/words.txt');
    await field().fill('');
    await field().fill('discuont');
    await note.filter({ hasText: 'Showing results for “discount”' }).waitFor();
  });

  test('a failure that comes late takes no newer answer away', async () => {
    const held: Route[] = [];
    await page.route(parts, (route) => void held.push(route), { times: 1 });
    await page.keyboard.press('Control+k');
    await Promise.all([page.waitForRequest(parts), field().fill('discount')]);
    await field().fill('workshop');
    await options().first().waitFor();
    const failure = page.waitForEvent('console', (said) => said.text().includes('index chunk'));
    await held[0]?.abort();
    await failure;
    expect(await note.innerText()).toBe('');
    expect(await options().count()).toBeGreaterThan(0);
  });
});

describe('the page opened', () => {
  test('has the words marked, at the place that answered, under a clean address', async () => {
    await page.goto(site.url);
    await searchFor(phrase);
    await expect.poll(() => options().first().getAttribute('href')).toMatch(/highlight=.+#./);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `/${aPage('stages')}` && !url.search);
    expect(new URL(page.url()).hash).not.toBe('');
    const marks = await page.locator('main mark').allInnerTexts();
    expect(marks.map((mark) => mark.toLowerCase())).toContain(lastWord);
  });
});

describe('the search page', () => {
  test('an address that was shared shows the same results, and choices stand in it', async () => {
    await page.goto(`${site.url}search/?q=discovery&kind=play`);
    const results = page.locator('[data-results] > li');
    await results.first().waitFor();
    const plays = await results.count();
    const box = page.getByRole('checkbox', { name: /^Templates/ });
    const label = page.locator('label', { has: box });
    const more = Number(await label.locator('.count').innerText());
    expect(more).toBeGreaterThan(0);
    await box.check();
    await expect.poll(() => results.count()).toBe(plays + more);
    expect(new URL(page.url()).search).toBe('?q=discovery&kind=play&kind=template');
  });

  test('choices that leave nothing can be taken off at once', async () => {
    await page.goto(`${site.url}search/?q=discovery&kind=term&stage=outcome`);
    await page.getByRole('button', { name: 'Take all choices off' }).click();
    await page.locator('[data-results] > li').first().waitFor();
    expect(new URL(page.url()).search).toBe('?q=discovery');
  });

  test('without a script every page is listed by kind, stage and role', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url}search/`);
    expect(await plain.getByRole('searchbox').count()).toBe(0);
    for (const name of ['By kind', 'By stage', 'By role'])
      expect(await plain.getByRole('heading', { name }).count()).toBe(1);
    expect(await plain.locator(`#by-kind a[href="/${aPage('plays')}"]`).count()).toBe(1);
    await context.close();
  });
});

describe('weight and width', () => {
  test('nothing of search is loaded before its first use', async () => {
    await page.goto(site.url + aPage('plays'), { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /pagefind|search-(dialog|session|recent)/.test(path))).toEqual(
      [],
    );
    await searchFor('price');
    expect(asked.filter((path) => path.startsWith('/pagefind/')).length).toBeGreaterThan(3);
  });

  test('a narrow phone shows all of a result', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(site.url);
    await searchFor('how do they get a purchase order');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});
