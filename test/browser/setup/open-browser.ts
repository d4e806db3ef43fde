import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/**
 * Starts Chrome or Chromium: the one `CHROME_PATH` names, the one that came with npm, so that every machine
 * tries the site in the same version, or an installed one, where the one from npm does not run.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? (await unpack()) ?? findInstalled();
  if (!executablePath)
    throw new Error(
      'There is no Chrome or Chromium here. Install one, or name its program in CHROME_PATH.',
    );
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

async function unpack(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // With this set the package also unpacks the system libraries a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
