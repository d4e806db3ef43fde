import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

test.for([
  ['living/changes.xml', 'feed'],
  ['sitemap.xml', 'urlset'],
] as const)('%s is well-formed XML', async ([path, root]) => {
  // The policy of the site lets no script read markup from text.
  const page = await site.browser.newPage({ bypassCSP: true });
  await page.goto(site.url);
  const found = await page.evaluate(async (address) => {
    const text = await (await fetch(address)).text();
    // Chromium puts a <parsererror> into what it cannot read.
    const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
    return [documentElement.localName, documentElement.querySelectorAll('parsererror').length];
  }, path);
  expect(found).toEqual([root, 0]);
  await page.close();
});
