import type { BrowserContextOptions, Page } from 'playwright-core';
import { sharedBrowser } from './open-site.ts';

/** Something to look for on a page; gives what is wrong, one line each. */
export type Look = (page: Page, path: string) => Promise<string[]>;

/**
 * Opens each of `paths` once, in two windows, and looks for one thing after the other on it. Gives
 * all that was found, by the name of the look.
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
      await page.goto(url + path.slice(1), { waitUntil: 'load' });
      for (const name of names) found[name]?.push(...(await looks[name](page, path)));
    }
  };
  await Promise.all([window(), window()]);
  await context.close();
  return found as Record<Name, string[]>;
}
