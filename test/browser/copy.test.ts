import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { aPage } from './setup/templates.ts';

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
  await page.goto(site.url + aPage('stages'));
  const questions = await page.locator('[id$=-questions] > li').allTextContents();
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
  const address = pages.find(
    (one) => /^\/templates\/[^/]+\/$/.test(one.address) && one.html.includes('<table'),
  )?.address;
  await page.goto(site.url + address?.slice(1));
  const head = await page.locator('#template tr').first().locator('th').allInnerTexts();
  const heading = await page.locator('#template h2').last().innerText();
  await page.getByRole('button', { name: 'Copy the template' }).first().click();
  await page.locator('[data-told="Copied"]').waitFor();
  const text = await copied();
  expect(text).toContain(`\n${head.join('\t')}\n`);
  expect(text).toContain(`\n\n${heading}\n\n`);
  expect(text).not.toMatch(/Copy|<\w| {2}|\n{3}/);
});

test('a heading copies the link to its section', async () => {
  await page.goto(site.url + aPage('stages'));
  await page.locator('h2#stalls > a').click();
  await page.locator('[data-told="Copied"]').waitFor();
  expect(await copied()).toBe(`${site.url + aPage('stages')}#stalls`);
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
