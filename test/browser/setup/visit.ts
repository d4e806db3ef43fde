import type { BrowserContextOptions, Page } from 'playwright-core';
import { sharedBrowser } from './open-site.ts';

/** Something to look for on a page; gives what is wrong, one line each. */
export type Look = (page: Page, path: string) => Promise<string[]>;

/**
 * Shows each of `paths` once, in one of two windows, and looks for one thing after the other on it.
 * Gives all that was found, by the name of the look.
 */
export async function visit<Name extends string>(
  url: string,
  paths: readonly string[],
  options: BrowserContextOptions,
  looks: Record<Name, Look>,
): Promise<Record<Name, string[]>> {
  const names = Object.keys(looks) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as string[]]));
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    bypassCSP: true,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...options,
  });
  const waiting = [...paths];
  const window = async () => {
    const page = await context.newPage();
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      await show(page, url + path.slice(1));
      for (const name of names) found[name]?.push(...(await looks[name](page, path)));
    }
  };
  await Promise.all([window(), window()]);
  await context.close();
  return found as Record<Name, string[]>;
}

/**
 * Writes a page into the window that is open, where all of it is parsed and its scripts run anew. What
 * a test brings along, above all axe, stays and is fast by then; in a window of its own, each page
 * takes two to three times as long.
 */
async function show(page: Page, address: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto(address);
  else await page.evaluate(write, { address, now: performance.now() });
}

async function write({ address, now }: { address: string; now: number }): Promise<void> {
  const html = await (await fetch(address)).text();
  history.replaceState(null, '', address);
  document.open();
  const loaded = new Promise((done) => window.addEventListener('load', done, { once: true }));
  // A module runs once for each address it has.
  document.write(html.replaceAll(/(?<=<script type="module" src="[^"]*)(?=")/g, `?${now}`));
  document.close();
  await loaded;
}
