import type { Browser } from 'playwright-core';
import { serveFolder } from '#build/serve-folder.ts';
import { openBrowser } from './open-browser.ts';

/** The built site, served with its headers, and a browser to look at it. */
export interface OpenSite {
  /** Ends in a slash. */
  url: string;
  browser: Browser;
  close: () => Promise<void>;
}

let running: Promise<Browser> | undefined;

/** The browser all test files of this process share, started anew should it have crashed. It ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  if (running && (await running).isConnected()) return running;
  running = openBrowser();
  return running;
}

/** Serves `dist/` on a free port of this machine, for the shared browser; to close it closes all windows. */
export async function openSite(folder = 'dist'): Promise<OpenSite> {
  const [served, browser] = await Promise.all([serveFolder(folder), sharedBrowser()]);
  return {
    url: served.url,
    browser,
    close: async () => {
      await closeWindows(browser);
      await served.close();
    },
  };
}

/** What one test file opened is not left to the next. */
export const closeWindows = (browser: Browser) =>
  Promise.all(browser.contexts().map((context) => context.close()));
