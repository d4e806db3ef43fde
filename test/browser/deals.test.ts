import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProcessModel } from '#backtest/model.ts';
import { isReport } from '#backtest/publish.ts';
import { sampleFiles } from '#backtest/sample.ts';
import { pages } from '../site/built-site.ts';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
const folder = mkdtempSync(join(tmpdir(), 'crossing-deals-'));
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site?.close();
});

/** The process as the page that tries deals knows it. */
const model: ProcessModel = JSON.parse(
  pages
    .find(({ address }) => address === '/evidence/deals/try/')
    ?.html.match(/data-model>([^<]*)</)?.[1] ?? '{}',
).model;
const { title: activity = '', stage = '' } = model.activities[0] ?? {};

/** A company takes the sample out, and publishes deals of its own when it has some. */
const report = 'content/evidence/backtest.json';
const published: unknown = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : undefined;
const isPublished = isReport(published);
const isSample = isPublished && published.sample && published.model.hash === model.hash;
const ofReport = test.runIf(isPublished);
const ofSample = test.runIf(isSample);
if (!isPublished)
  console.log('Skipped: what a published test of deals says; there is no backtest.json.');
if (!isSample)
  console.log('Skipped: the sample of deals; backtest.json is none that fits this process.');

const ids = Array.from({ length: 80 }, (_, i) => `secret${i}`);
const deals = `deal,opened_at,closed_at,outcome\n${ids.map((id, i) => `${id},2025-01-01,2025-03-01,${i % 2 ? 'won' : 'lost'}`).join('\n')}\n`;
const events = `deal,activity,at\n${ids.map((id) => `${id},Golf day,2025-01-05\n${id},"${activity.replaceAll('"', '""')}",2025-01-07`).join('\n')}\n`;

test('a reader tests their own deals; no request leaves the page, and what is saved holds no deal', async () => {
  writeFileSync(join(folder, 'deals.csv'), deals);
  writeFileSync(join(folder, 'events.csv'), events);
  // The site’s own service worker fetches pages whenever it likes; here only this page may ask for anything.
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${site.url}evidence/deals/try/`);

  const requests: string[] = [];
  const note = (request: { url(): string; method(): string }): void =>
    void requests.push(`${request.method()} ${request.url()}`);
  context.on('request', note);
  await page.locator('input[name=deals]').setInputFiles(join(folder, 'deals.csv'));
  await page.locator('input[name=events]').setInputFiles(join(folder, 'events.csv'));
  await page.getByRole('button', { name: 'Read the files' }).click();
  const guess = page.getByLabel(`What “${activity}” means`);
  await guess.waitFor();
  expect(await guess.inputValue()).toMatch(new RegExp(`^${stage}/`));
  expect(await page.getByLabel('What “Golf day” means').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Show the report' }).click();
  await page.getByRole('heading', { name: 'The report' }).waitFor();
  expect(await page.locator('.deals-answer').first().innerText()).toContain(
    'Have we captured everything?',
  );

  const mapping = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the mapping' }).click();
  expect(readFileSync(await (await mapping).path(), 'utf8')).toContain(
    `${JSON.stringify(activity)}: "${stage}/`,
  );
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the report as JSON' }).click();
  const json = readFileSync(await (await saved).path(), 'utf8');
  expect(isReport(JSON.parse(json))).toBe(true);
  expect(json + (await page.content())).not.toContain('secret');

  // The one request is for the worker's own script, of this site.
  const foreign = requests.filter(
    (request) =>
      !/^GET \S+\/(_astro\/[\w.-]+\.js|favicon\.svg)$/.test(request) && !/^GET blob:/.test(request),
  );
  expect(foreign).toEqual([]);
  expect(
    requests.filter(
      (request) => !request.startsWith(`GET ${site.url}`) && !request.startsWith('GET blob:'),
    ),
  ).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});

test('mistakes are told with their line and without a value', async () => {
  writeFileSync(
    join(folder, 'wrong.csv'),
    'deal,opened_at,closed_at,outcome,owner\nsecret1,2025-01-01,2025-03-01,won,Jane\n',
  );
  const page = await site.browser.newPage();
  await page.goto(`${site.url}evidence/deals/try/`);
  await page.locator('input[name=deals]').setInputFiles(join(folder, 'wrong.csv'));
  await page.getByRole('button', { name: 'Read the files' }).click();
  const told = page.locator('[data-result] li');
  await told.first().waitFor();
  expect(await told.first().innerText()).toContain(
    'wrong.csv:1  Column “owner” is about a person or money',
  );
  expect(await page.content()).not.toContain('Jane');
  await page.close();
});

test('files of unknown columns: the page says how a mapping begins, and goes on from it', async () => {
  writeFileSync(
    join(folder, 'own.csv'),
    deals.replace('deal,opened_at,closed_at,outcome', 'Nr,Begun,closed_at,Status'),
  );
  const page = await site.browser.newPage();
  await page.goto(`${site.url}evidence/deals/try/`);
  await page.locator('input[name=deals]').setInputFiles(join(folder, 'own.csv'));
  await page.getByRole('button', { name: 'Read the files' }).click();
  const told = page.locator('[data-result] li').first();
  await told.waitFor();
  const [, ...lines] = (await told.innerText()).split('\n');
  writeFileSync(join(folder, 'begun.yaml'), lines.join('\n'));
  await page.locator('input[name=mapping]').setInputFiles(join(folder, 'begun.yaml'));
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('button', { name: 'Show the report' }).click();
  await page.getByRole('heading', { name: 'The report' }).waitFor();
  expect(await page.locator('[data-result]').innerText()).toContain('Can’t tell yet');
  await page.close();
});

test('a script from elsewhere never becomes a worker', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}evidence/deals/try/`);
  const refused = await page.evaluate(() => {
    try {
      new Worker('/search.js');
      return 'started';
    } catch (error) {
      return error instanceof Error ? error.name : '';
    }
  });
  expect(refused).toBe('TypeError');
  await page.close();
});

ofSample('who tries the deals of the published sample sees what is published', async () => {
  const page = await site.browser.newPage();
  const parts = () => page.locator('.deals-answers, .deals-part:not(:has(#paths))').allInnerTexts();
  await page.goto(`${site.url}evidence/deals/`);
  const published = await parts();

  await page.goto(`${site.url}evidence/deals/try/`);
  const { model } = JSON.parse((await page.locator('[data-model]').textContent()) ?? '');
  const { files, mapping, pilot } = sampleFiles(model);
  const read = files.map(async ({ gives, pieces }): Promise<[string, string]> => [
    gives,
    (await Array.fromAsync(pieces)).join(''),
  ]);
  const chosen = [...(await Promise.all(read)), ['mapping', mapping.text], ['pilot', pilot.text]];
  for (const [name = '', text = ''] of chosen)
    await page
      .locator(`input[name=${name}]`)
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Read the files' }).click();
  await page.getByRole('heading', { name: 'The report' }).waitFor();
  expect(published).toHaveLength(6);
  expect(await parts()).toEqual(published);
  await page.close();
});

ofReport('a metric for which nothing was found says so', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}evidence/deals/`);
  const metrics = page.locator('.metric');
  const silent = metrics.filter({ hasNot: page.locator('table, p:not(.deals-note)') });
  expect(await metrics.count()).toBeGreaterThan(0);
  expect(await silent.count()).toBe(0);
});
