// node route.ts ROUTE COUNT [FOLDER]: draws COUNT diagrams one way and prints the milliseconds of the drawing alone.
import { createRenderer } from '#diagram/renderer.ts';
import { benchJobs } from './jobs.ts';

const [route = '', count = '20', folder = ''] = process.argv.slice(2);
const jobs = benchJobs(Number(count));

const routes: Record<string, () => Promise<number>> = {
  ours: () => draw(false),
  cached: () => draw(folder),
  async reused() {
    const { openBrowser, mermaidPage, drawInPage } = await browserTools();
    const browser = await openBrowser();
    const page = await mermaidPage(browser);
    for (const job of jobs) await drawInPage(page, job);
    await browser.close();
    return jobs.length;
  },
  async started() {
    const { openBrowser, mermaidPage, drawInPage } = await browserTools();
    for (const job of jobs) {
      const browser = await openBrowser();
      await drawInPage(await mermaidPage(browser), job);
      await browser.close();
    }
    return jobs.length;
  },
};

/** Loaded only where a browser draws: the others do without. */
const browserTools = async () => ({
  ...(await import('../../test/browser/setup/open-browser.ts')),
  ...(await import('./browser.ts')),
});

async function draw(cache: string | false): Promise<number> {
  const renderer = createRenderer({ cache });
  const drawn = await renderer.renderAll(jobs);
  await renderer.close();
  return drawn.filter((each) => 'svg' in each).length;
}

const start = performance.now();
const drawn = (await routes[route]?.()) ?? 0;
console.log(JSON.stringify({ ms: performance.now() - start, drawn }));
