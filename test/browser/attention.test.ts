import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from './setup/open-site.ts';
import { aPage } from './setup/templates.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

describe.each([
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
])('a stage page at $width px', (viewport) => {
  test('leads the eye from whose question it is to how we know they are through', async () => {
    const page = await site.browser.newPage({ viewport });
    await page.goto(new URL(aPage('stages'), site.url).href);
    const places = [
      'h1',
      '.lanes .theirs h3',
      '.lanes .answer h4',
      '.criteria .act',
      '.stalls h3',
    ].map((selector) => page.locator(selector).first().boundingBox());
    const boxes = await Promise.all(places);

    // Beside each other on a wide screen, below each other on a phone: never before the one it answers.
    const order = boxes.map((box) => (box ? Math.round(box.y) : Number.NaN));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const [title, theirs, ours] = boxes;
    expect(title?.y).toBeLessThan(viewport.height / 3);
    expect(theirs?.x).toBeLessThanOrEqual(ours?.x ?? 0);
    await page.close();
  });

  test('shows what comes next within one touch of the first screen', async () => {
    const page = await site.browser.newPage({ viewport });
    await page.goto(new URL(aPage('stages'), site.url).href);
    const jump = page.getByRole('link', { name: 'Through when', exact: true });
    const box = await jump.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(viewport.height);

    await jump.click();
    await expect
      .poll(async () => (await page.locator('.criteria .act').first().boundingBox())?.y ?? Infinity)
      .toBeLessThan(viewport.height);
    await page.close();
  });
});
