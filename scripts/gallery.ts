import type { Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '#site/usage-error.ts';
import { openSite } from '../test/browser/setup/open-site.ts';
import { templates } from '../test/browser/setup/templates.ts';
import { run } from './run.ts';

const widths = [390, 1280];
/** Pixels; of a longer page, such as the whole book, only the first screen is shown. */
const tallest = 30_000;
const schemes = ['light', 'dark'] as const;

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string', default: 'gallery' } },
    allowPositionals: true,
  });
  const paths = positionals.length > 0 ? positionals : templates;
  const site = await openSite();
  await mkdir(values.out, { recursive: true });
  try {
    for (const width of widths) {
      for (const colorScheme of schemes) {
        const viewport = { width, height: width < 600 ? 844 : 900 };
        const context = await site.browser.newContext({
          viewport,
          colorScheme,
          reducedMotion: 'reduce',
        });
        const page = await context.newPage();
        for (const path of paths) {
          await open(page, site.url, path);
          const name = path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '_') || 'home';
          const file = join(values.out, `${name}-${width}-${colorScheme}.png`);
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.screenshot({ path: file, fullPage: height <= tallest });
        }
        await context.close();
      }
    }
  } finally {
    await site.close();
    await site.browser.close();
  }
  console.log(`${paths.length * widths.length * schemes.length} pictures in ${values.out}/`);
  return 0;
});

async function open(page: Page, site: string, path: string): Promise<void> {
  const answer = await page.goto(new URL(path, site).href);
  if (answer?.ok() || path === '/404.html') return;
  throw new UsageError(
    `The site in dist/ has no page ${path}. Write an address as it has it, such as /stages/change/.`,
  );
}
