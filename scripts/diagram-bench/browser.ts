import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { FONT_SIZE, MERMAID_CONFIG } from '#diagram/drawing/mermaid-config.ts';
import { authorRules } from '#diagram/look/author-classes.ts';
import type { DiagramJob } from '#diagram/renderer.ts';

const require = createRequire(import.meta.url);
/** A page with the site's font and the same mermaid, set up alike. */
export async function mermaidPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  const font = readFileSync(
    require.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  ).toString('base64');
  await page.setContent(
    `<!doctype html><style>@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${font})}</style><body>`,
  );
  await page.evaluate('document.fonts.load(\'16px "Inter Variable"\')');
  // Mermaid measures twice, with the font asked for and with the system's, and takes the wider; here there is one font.
  const script = readFileSync(require.resolve('mermaid/dist/mermaid.min.js'), 'utf8');
  await page.addScriptTag({
    content: script.replaceAll('["sans-serif",', `["'Inter Variable'",`),
  });
  const themeVariables = { fontSize: FONT_SIZE };
  const config = { ...MERMAID_CONFIG, themeVariables, themeCSS: authorRules() };
  await page.evaluate(`mermaid.initialize(${JSON.stringify(config)})`);
  return page;
}

/** Draws in the page; answers with how many characters of SVG came out. */
export async function drawInPage(page: Page, { id, source }: DiagramJob): Promise<number> {
  const call = `mermaid.render(${JSON.stringify(id)}, ${JSON.stringify(source)}).then(({ svg }) => svg.length)`;
  return Number(await page.evaluate(call));
}
