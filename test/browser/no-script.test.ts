import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { templates } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** Pages that are a tool rather than a text; each has its own test of what is left without a script. */
const tools = ['/search/', '/deal/', '/shared-plan/', '/start/', '/evidence/deals/try/'];

test('without JavaScript the same words and the same links', async () => {
  const [plain, whole] = await Promise.all([
    site.browser.newContext({ javaScriptEnabled: false }),
    site.browser.newContext(),
  ]);
  const [without, withScript] = await Promise.all([plain.newPage(), whole.newPage()]);
  const other: string[] = [];
  for (const path of templates.filter((path) => !tools.includes(path))) {
    await Promise.all([
      without.goto(site.url + path.slice(1)),
      withScript.goto(site.url + path.slice(1)),
    ]);
    // What scripts add are buttons and links to headings; words and links are there before.
    const read = async (page: typeof without) => ({
      links: await page
        .locator('main a[href]:not([href^="#"])')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort()),
      words: await page.locator('main').evaluate((main) => {
        const copy = main.cloneNode(true);
        if (copy instanceof Element)
          for (const button of copy.querySelectorAll('button, [data-script-only]')) button.remove();
        return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
      }),
    });
    const [a, b] = await Promise.all([read(without), read(withScript)]);
    if (a.words !== b.words) other.push(`${path} has other words`);
    if (a.links.join() !== b.links.join()) other.push(`${path} has other links`);
  }
  await Promise.all([plain.close(), whole.close()]);
  expect(other).toEqual([]);
});

test('without JavaScript the search is a page of lists, reached by an ordinary link', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Search' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/search/');
  expect(await page.locator('main a[href*="/plays/"]').count()).toBeGreaterThan(20);
  await context.close();
});

test('without JavaScript no button stands there that does nothing', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const idle: string[] = [];
  for (const path of templates) {
    await page.goto(site.url + path.slice(1));
    const buttons = await page
      .locator('button:visible:not(form[action] button)')
      .evaluateAll((all) => all.map((button) => button.textContent?.trim()));
    idle.push(...buttons.map((button) => `${path} ${button}`));
  }
  await context.close();
  expect(idle).toEqual([]);
});
