import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  ({ browser } = site);
});
afterAll(() => site?.close());

const open = async (page: Page, path = 'start/') => {
  await page.goto(site.url + path);
  return page;
};

test('what is done stays done on this device, and the page of the week knows it', async () => {
  const page = await open(await browser.newPage());
  const task = page.locator('[data-keep^="week-1-"]').first();
  await task.focus();
  await page.keyboard.press('Space');
  const [done, all] = (await page.textContent('[data-done-of="week-1-"]'))?.match(/\d+/g) ?? [];
  expect(done).toBe('1');
  await page.reload();
  expect(await task.isChecked()).toBe(true);
  await open(page, 'guides/week-1/');
  expect(await page.locator('[data-keep]:checked').count()).toBe(1);
  expect(await page.locator('[data-keep]').count()).toBe(Number(all));
});

test('an answer is judged at once and explained with a link', async () => {
  const page = await open(await browser.newPage());
  await page.locator('details.self > summary').first().click();
  const question = page.locator('form[data-check]').first();
  const right = Number(await question.getAttribute('data-check'));
  await question
    .locator('input')
    .nth(right === 0 ? 1 : 0)
    .check();
  expect(await question.locator('[data-verdict]').textContent()).toBe('Not this one.');
  await question.locator('input').nth(right).check();
  expect(await question.locator('[data-verdict]').textContent()).toBe('Right.');
  expect(await question.locator('details a').isVisible()).toBe(true);
});

test('where storage is blocked the page says that ticks do not last', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.locator('[data-keep]').first().check();
  await page.getByText('ticks last until you leave the page').waitFor();
});

test('without JavaScript every answer can be opened', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(await context.newPage(), 'guides/week-1/');
  await page.getByText('Answer', { exact: true }).first().click();
  expect(await page.locator('form[data-check] details a').first().isVisible()).toBe(true);
});
