import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { templates } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** A page that notes every complaint of the browser and every breach of the policy. */
async function watched(): Promise<{ page: Page; complaints: string[] }> {
  const page = await site.browser.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`${violatedDirective}: ${blockedURI}`),
    ),
  );
  return { page, complaints };
}

test('no kind of page breaks the policy it comes with', async () => {
  const { page, complaints } = await watched();
  for (const path of templates) await page.goto(site.url + path.slice(1));
  expect(complaints).toEqual([]);
  await page.close();
});

test('the search works under the policy, with its results and chips', async () => {
  const { page, complaints } = await watched();
  await page.goto(site.url);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('silent customer');
  await page.getByRole('option').first().waitFor();
  await page.goto(`${site.url}search/?q=champion`);
  await page.locator('main a[href*="/people/"], main a[href*="/plays/"]').first().waitFor();
  expect(complaints).toEqual([]);
  await page.close();
});

test('the deal plan works under the policy: a tick is kept, and nothing leaves the page', async () => {
  const { page, complaints } = await watched();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url)) foreign.push(request.url());
  });
  await page.goto(`${site.url}deal/`);
  const tick = page.locator('main input[type=checkbox]:visible').first();
  await tick.check();
  await page.reload();
  expect(await tick.isChecked()).toBe(true);
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  await page.close();
});

test('what somebody smuggled into a page does not run', async () => {
  const page = await site.browser.newPage();
  await page.route('**/plays/', async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      '</h1>',
      '</h1><script>window.ran = 1</script><img src="x" onerror="window.ran = 2"><a id="bad" href="javascript:window.ran=3">x</a>',
    );
    await route.fulfill({ response, body: html });
  });
  await page.goto(`${site.url}plays/`);
  await page.locator('#bad').click();
  const ran = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<b>from a string</b>';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : 'other';
    }
    return Reflect.get(window, 'ran') ?? 'accepted';
  });
  expect(ran).toBe('refused');
  expect(await page.evaluate(() => Reflect.get(window, 'ran') ?? 'nothing ran')).toBe(
    'nothing ran',
  );
  await page.close();
});

test('workers may be started from scripts of this site only', async () => {
  const { page } = await watched();
  await page.goto(site.url);
  const refused = await page.evaluate(() => {
    try {
      return String(new Worker('/sw.js'));
    } catch (error) {
      return error instanceof Error ? error.name : 'thrown';
    }
  });
  expect(refused).toBe('TypeError');
  await page.close();
});
