import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
});
afterAll(() => site?.close());

const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('the questions of a stage are copied as a list, without anything of the page', async () => {
  await page.goto(`${site.url}stages/people/`);
  const questions = await page.locator('#people-questions > li').allTextContents();
  const button = page.getByRole('button', { name: 'Copy the questions' });
  await button.click();
  await page.locator('[data-told="Copied"]').waitFor();
  expect(await copied()).toBe(questions.map((line) => `- ${line.trim()}`).join('\n'));
  // The name of the button is the same afterwards, and it works again.
  await page.locator('[data-told]').waitFor({ state: 'detached' });
  await button.click();
  await page.locator('[data-told="Copied"]').waitFor();
});

test('a template is copied with its table apart by tabs, its headings apart by lines', async () => {
  await page.goto(`${site.url}templates/shared-plan/`);
  await page.getByRole('button', { name: 'Copy the template' }).first().click();
  await page.locator('[data-told="Copied"]').waitFor();
  const text = await copied();
  expect(text).toContain('\nPoint\tAgreed\n');
  expect(text).toMatch(/\n\nThe result\n\n/);
  expect(text).not.toMatch(/Copy|<\w| {2}|\n{3}/);
});

test('a heading copies the link to its section', async () => {
  await page.goto(`${site.url}stages/people/`);
  await page.locator('h2#stalls > a').click();
  await page.locator('[data-told="Copied"]').waitFor();
  expect(await copied()).toBe(`${site.url}stages/people/#stalls`);
  expect(await page.getByRole('heading', { name: 'When it stalls', exact: true }).count()).toBe(1);
});

test('where the clipboard is closed the button says so', async () => {
  await page.goto(`${site.url}criteria/`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('closed'));
  });
  await page.getByRole('button', { name: 'Copy all criteria' }).click();
  await page.locator('[data-told="Not copied: select the text"]').waitFor();
});
