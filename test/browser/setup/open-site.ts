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

/** Serves `dist/` on a free port of this machine and starts a browser. */
export async function openSite(folder = 'dist'): Promise<OpenSite> {
  const [served, browser] = await Promise.all([serveFolder(folder), openBrowser()]);
  return {
    url: served.url,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
    },
  };
}
