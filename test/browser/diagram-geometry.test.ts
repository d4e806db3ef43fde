import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { createRenderer, type DrawnDiagram } from '#diagram/renderer.ts';
import { mermaidPage, startBrowser } from '../../scripts/diagram-bench/browser.ts';
import { fixtures } from '../unit/diagram/fixtures.ts';

const browser: Browser | undefined = await startBrowser().catch(() => undefined);
if (!browser) console.warn('No browser here: the geometry of diagrams is not compared.');

/** Kinds whose layout this site changes, or that a browser measures by the ink of its glyphs, rounded to whole pixels. */
const OWN_LAYOUT = /^(process-map|stage-flow)/;
const INK_TOLERANCE: Readonly<Record<string, number>> = { class: 2, er: 1.5, gitgraph: 1.5 };

describe.runIf(browser)('diagrams in Chromium', async () => {
  const renderer = createRenderer({ cache: false, processes: 1 });
  const all = await renderer.renderAll(fixtures);
  const drawn = new Map(fixtures.map(({ id }, i) => [id, all[i] as DrawnDiagram]));
  await renderer.close();
  const page = await openPage(browser as Browser);
  afterAll(() => browser?.close());

  test.each([...drawn.keys()])('%s: every text keeps inside its box', async (id) => {
    expect(await overflowing(page, drawn.get(id)?.svg ?? '')).toEqual([]);
  });

  test.each([...drawn.keys()])('%s: every edge ends at a node', async (id) => {
    expect(await looseEnds(page, drawn.get(id)?.svg ?? '')).toEqual([]);
  });

  const comparable = fixtures.filter(({ id }) => !OWN_LAYOUT.test(id));
  test.each(comparable)(
    '$id: texts stand where mermaid puts them in the browser',
    async ({ id, source }) => {
      const ours = await placesOfText(page, drawn.get(id)?.svg ?? '');
      const theirs = await placesOfText(page, await drawnInBrowser(page, id, source));
      expect(ours.map(({ text }) => text)).toEqual(theirs.map(({ text }) => text));
      const off = ours.map((place, i) => ({
        text: place.text,
        by: Math.hypot(place.x - (theirs[i]?.x ?? 0), place.y - (theirs[i]?.y ?? 0)),
      }));
      const tolerance = INK_TOLERANCE[id] ?? 1;
      expect(off.filter(({ by }) => by > tolerance)).toEqual([]);
    },
  );
});

async function openPage(within: Browser): Promise<Page> {
  const page = await mermaidPage(within);
  const require = createRequire(import.meta.url);
  const css = readFileSync(new URL('../../src/diagram/diagram.css', import.meta.url), 'utf8');
  expect(require.resolve('mermaid')).toBeTruthy();
  await page.addStyleTag({ content: `${css} .mmd { max-width: none; }` });
  return page;
}

async function drawnInBrowser(page: Page, id: string, source: string): Promise<string> {
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

/** The middle of every text, measured from the corner of the drawing. */
function placesOfText(page: Page, svg: string) {
  return page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const root = document.querySelector('svg') as SVGSVGElement;
    root.style.maxWidth = 'none';
    const { width, height } = root.viewBox.baseVal;
    root.setAttribute('width', String(width));
    root.setAttribute('height', String(height));
    const origin = root.getBoundingClientRect();
    return [...root.querySelectorAll('text')]
      .filter((text) => text.textContent?.trim())
      .map((text) => {
        const box = text.getBoundingClientRect();
        return {
          text: text.textContent?.replace(/\s+/g, '') ?? '',
          x: box.x + box.width / 2 - origin.x,
          y: box.y + box.height / 2 - origin.y,
        };
      });
  }, svg);
}

/** Texts that stick out of the shape they stand in. */
function overflowing(page: Page, svg: string) {
  return page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const root = document.querySelector('svg') as SVGSVGElement;
    const frame = root.getBoundingClientRect();
    const out: string[] = [];
    for (const text of root.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      if (!text.textContent?.trim() || box.width === 0) continue;
      const node = text.closest('.mmd-node');
      const shapes = [...(node?.querySelectorAll('rect, path, polygon, circle, ellipse') ?? [])];
      const outer = shapes
        .map((shape) => shape.getBoundingClientRect())
        .sort((a, b) => b.width * b.height - a.width * a.height)[0];
      const within = outer && outer.height > 12 ? outer : frame;
      const by = Math.max(
        within.left - box.left,
        box.right - within.right,
        within.top - box.top,
        box.bottom - within.bottom,
      );
      if (by > 1) out.push(`${text.textContent} by ${by.toFixed(1)} px`);
    }
    return out;
  }, svg);
}

/** Ends of edges that are not near any node or group. */
function looseEnds(page: Page, svg: string) {
  return page.evaluate((markup) => {
    document.body.innerHTML = markup;
    const boxes = [...document.querySelectorAll('.mmd-node, .mmd-group')].map((node) =>
      node.getBoundingClientRect(),
    );
    const out: string[] = [];
    for (const edge of document.querySelectorAll<SVGPathElement>('.mmd-flowchart path.mmd-edge')) {
      const matrix = edge.getScreenCTM() as DOMMatrix;
      for (const at of [0, edge.getTotalLength()]) {
        const point = edge.getPointAtLength(at).matrixTransform(matrix);
        const near = boxes.some(({ left, right, top, bottom }) => {
          const [x, y] = [point.x, point.y];
          const outside = Math.hypot(
            Math.max(left - x, 0, x - right),
            Math.max(top - y, 0, y - bottom),
          );
          const inside = Math.min(x - left, right - x, y - top, bottom - y);
          return outside < 6 && inside < 40;
        });
        if (!near) out.push(`${edge.getAttribute('d')} at ${point.x}, ${point.y}`);
      }
    }
    return out;
  }, svg);
}
