import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { createRenderer, type DrawnDiagram } from '#diagram/renderer.ts';
import { sharedBrowser } from './setup/open-site.ts';
import { restartChance } from '#diagram/drawing/fixed-world.ts';
import { prepare } from '#diagram/problem/prepare.ts';
import { looseEnds, openPage, overflowing, placesOfText } from './diagram-page.ts';
import { fixtures } from '../unit/diagram/fixtures.ts';

const browser: Browser | undefined = await sharedBrowser().catch(() => undefined);
if (!browser) console.log('Skipped: the geometry of diagrams; no browser starts here.');

/** Kinds whose labels mermaid puts too far left. */
const MENDED = /^state$/;

/** A mind map is thrown by forces: the last bit of a width sends it elsewhere, as good but not the same. */
const THROWN = /^mindmap$/;

/** Kinds whose layout this site changes, or that a browser measures by the ink of its glyphs, rounded to whole pixels. */
const OWN_LAYOUT = /^(process-map|stage-flow)/;
const INK_TOLERANCE: Readonly<Record<string, number>> = { class: 2, er: 1.5, gitgraph: 1.5 };

describe.runIf(browser)('diagrams in Chromium', async () => {
  const renderer = createRenderer({ cache: false, processes: 1 });
  const all = await renderer.renderAll(fixtures);
  const drawn = new Map(fixtures.map(({ id }, i) => [id, all[i] as DrawnDiagram]));
  await renderer.close();
  const page = await openPage(browser as Browser);
  afterAll(() => page.close());

  test.each([...drawn.keys()])('%s: every text keeps inside its box', async (id) => {
    expect(await overflowing(page, drawn.get(id)?.svg ?? '')).toEqual([]);
  });

  test.each([...drawn.keys()])('%s: every edge ends at a node', async (id) => {
    expect(await looseEnds(page, drawn.get(id)?.svg ?? '')).toEqual([]);
  });

  const comparable = fixtures.filter(({ id }) => !OWN_LAYOUT.test(id) && !THROWN.test(id));
  test.each(comparable)(
    '$id: texts stand where mermaid puts them in the browser',
    async ({ id, source }) => {
      const ours = await placesOfText(page, drawn.get(id)?.svg ?? '');
      const theirs = await placesOfText(page, await drawnInBrowser(page, id, source));
      expect(ours.map(({ text }) => text)).toEqual(theirs.map(({ text }) => text));
      const off = ours.map((place, i) => ({
        text: place.text,
        by: Math.hypot(
          MENDED.test(id) ? 0 : place.x - (theirs[i]?.x ?? 0),
          place.y - (theirs[i]?.y ?? 0),
        ),
      }));
      const tolerance = INK_TOLERANCE[id] ?? 1;
      expect(off.filter(({ by }) => by > tolerance)).toEqual([]);
    },
  );
});

async function drawnInBrowser(page: Page, id: string, source: string): Promise<string> {
  // Chance falls as it does here.
  await page.evaluate(`(${restartChance})(${JSON.stringify(prepare(source, 'refuse').code)})`);
  return page.evaluate(
    async ([name, text]) => {
      const { mermaid } = globalThis as never as {
        mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
      };
      return (await mermaid.render(`browser-${name}`, text)).svg;
    },
    [id, source] as const,
  );
}
