import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Starts Chrome or Chromium: the one `CHROME_PATH` names, an installed one, or the one that came with npm. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? findInstalled() ?? (await unpack());
  return chromium.launch({ executablePath, args });
}

// What the package with the browser proposes is left out: it is made for one process of a small
// machine, where pages wait for each other and one that crashes ends all, and it lifts limits of
// security that are under test.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--font-render-hinting=none',
  '--disable-background-networking',
  '--disable-component-update',
  // A page is open for a second: to optimise its code takes longer than to run it as it is.
  '--js-flags=--no-opt --no-maglev',
];

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];

const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(
    process.env['PROGRAMFILES'] ?? 'C:\\Program Files',
    'Google\\Chrome\\Application\\chrome.exe',
  ),
];

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find((path) => existsSync(path));
}

async function unpack(): Promise<string> {
  // With this set the package also unpacks the system libraries a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
