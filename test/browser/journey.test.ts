import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { aPage } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test('the menu of the phone closes with a tap beside it, a tap on it and Escape', async () => {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(site.url + aPage('plays'));
  const more = page.getByText('More', { exact: true });
  const people = page.getByRole('link', { name: 'People', exact: true }).last();
  for (const close of [
    () => page.getByRole('heading', { level: 1 }).click(),
    () => more.click(),
    () => page.keyboard.press('Escape'),
  ]) {
    await more.click();
    await people.waitFor();
    await close();
    await people.waitFor({ state: 'hidden' });
  }
});

test('on a phone the stages come right after the map, each with its ways back', async () => {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}stages/`);
  const map = await page.locator('figure.diagram .picture').boundingBox();
  const stage = await page.locator('.stages > li').first().boundingBox();
  if (!map || !stage) throw new Error('The page shows no map or no stage.');
  expect(stage.y - (map.y + map.height)).toBeLessThan(120);
  expect(await page.getByRole('heading', { name: 'Goes back' }).count()).toBeGreaterThan(0);
});

test('a rep finds the stage behind “discovery” and follows the map from there', async () => {
  // Chromium complains of transitions between pages when a click leaves one before they have ended.
  const page = await site.browser.newPage({ reducedMotion: 'reduce' });
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', ({ message }) => complaints.push(message));

  await page.goto(site.url);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('discovery');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/stages\/[a-z-]+\//);
  const stage = new URL(page.url()).pathname;
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);

  await page.getByRole('link', { name: 'Process' }).first().click();
  await page.waitForURL(/\/stages\/$/);
  const others = page.locator(`figure.diagram svg a:not([href*="${stage}"]):visible`);
  await others.first().click();
  await page.waitForURL((url) => /\/stages\/[a-z-]+\/$/.test(url.pathname));
  expect(new URL(page.url()).pathname).not.toBe(stage);
  expect(complaints).toEqual([]);
});
