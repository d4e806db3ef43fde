import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const paths = ['', 'stages/', 'plays/', 'search/', 'edit/', 'evidence/', 'deal/'];

test.for([
  ['a desk', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { viewport: { width: 390, height: 700 } }],
] as const)(
  'on %s the Tab key shows where it is, and nothing lies over it',
  async ([, options]) => {
    const context = await site.browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of paths) {
      await page.goto(site.url + path);
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(faultOfFocus);
        if (fault === 'end') break;
        if (fault) wrong.push(`/${path} ${fault}`);
      }
    }
    await context.close();
    expect(wrong).toEqual([]);
  },
);

test('the first Tab leads past the navigation, to the content', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}plays/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await inMain(page)).toBe(true);
  await page.close();
});

test('the search takes the focus, keeps it, and gives it back to where it was', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}plays/`);
  const opener = page.locator('.find');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor();
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('Tab');
  const kept = await page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body || at?.closest('dialog') !== null;
  });
  expect(kept).toBe(true);
  await page.keyboard.press('Escape');
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.close();
});

test('the menu of the phone opens and is read in order by keyboard', async () => {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 700 } });
  await page.goto(site.url);
  const more = page.locator('.thumb-bar summary');
  await more.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('details') !== null)).toBe(true);
  await page.close();
});

const inMain = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('main') !== null);

/** What is wrong with the element in focus: unseen, unmarked or covered; `end` when the page is through. */
function faultOfFocus(): string | undefined {
  const at = document.activeElement;
  if (!(at instanceof Element) || at === document.body) return 'end';
  const name = at.outerHTML.slice(0, 90);
  const box = at.getClientRects()[0];
  if (!box || box.width === 0) return `${name} cannot be seen`;
  const label = at instanceof HTMLInputElement ? at.labels?.[0] : undefined;
  const marked = [at, label, at.parentElement, at.closest('.field')].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  });
  // A place on a map is marked by a heavier frame.
  const shape = at.querySelector('rect, path');
  const framed = shape !== null && parseFloat(getComputedStyle(shape).strokeWidth) >= 3;
  if (!marked && !framed) return `${name} has no mark of focus`;
  if (box.bottom < 0 || box.top > innerHeight) return `${name} is outside of the window`;
  const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
  const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
  const top = document.elementFromPoint(x, y);
  const isCovered =
    top !== null && !at.contains(top) && !top.contains(at) && top.closest('label') !== label;
  return isCovered ? `${name} lies under ${top.outerHTML.slice(0, 60)}` : undefined;
}
