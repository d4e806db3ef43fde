import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** A page that mentions a term. */
const path = pages.find(({ html }) => html.includes('class="term"'))?.address.slice(1) ?? '';

test('a term is explained under the pointer, and Escape puts the words away', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url + path);
  const link = page.locator('a.term').first();
  await link.hover();
  const words = page.getByRole('tooltip');
  await words.waitFor();
  expect(await words.locator('p').textContent()).toBe(await link.getAttribute('data-definition'));
  await page.keyboard.press('Escape');
  await words.waitFor({ state: 'hidden' });
  await page.close();
});

test('a term is explained on focus, and says so to screen readers', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url + path);
  const link = page.locator('a.term').first();
  await page.keyboard.press('Tab');
  await link.focus();
  await page.getByRole('tooltip').waitFor();
  expect(await link.getAttribute('aria-describedby')).toBe('definition');
  await page.keyboard.press('Tab');
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await page.close();
});

test('a definition goes with its term as the page scrolls, until the term is out of the window', async () => {
  const page = await site.browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.goto(site.url + path);
  const link = page.locator('a.term').first();
  await page.keyboard.press('Tab');
  await link.focus();
  const words = page.getByRole('tooltip');
  await words.waitFor();
  const apart = async () =>
    ((await words.boundingBox())?.y ?? 0) - ((await link.boundingBox())?.y ?? 0);
  const before = await apart();
  await page.evaluate(async () => {
    scrollBy(0, 20);
    // The page is told of it with the next frame.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
  expect(await words.isVisible()).toBe(true);
  expect(await apart()).toBeCloseTo(before, 0);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await words.waitFor({ state: 'hidden' });
  await page.close();
});

test('on a touch screen the first tap explains and the second leads on', async () => {
  const context = await site.browser.newContext({
    hasTouch: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto(site.url + path);
  const link = page.locator('a.term').first();
  await link.tap();
  await page.getByRole('tooltip').waitFor();
  expect(new URL(page.url()).pathname).toBe(`/${path}`);
  await link.tap();
  await page.waitForURL(/\/terms\//);
  await context.close();
});

test('where a browser cannot explain, the first tap leads on', async () => {
  const context = await site.browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await page.goto(site.url + path);
  await page.locator('a.term').first().tap();
  await page.waitForURL(/\/terms\//);
  await context.close();
});
