import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { mermaidPage } from '../../scripts/diagram-bench/browser.ts';

/** A page with the site's font, the diagrams' sheet, and mermaid. */
export async function openPage(within: Browser): Promise<Page> {
  const page = await mermaidPage(within);
  const css = readFileSync(new URL('../../src/diagram/diagram.css', import.meta.url), 'utf8');
  await page.addStyleTag({ content: `${css} .mmd { max-width: none; }` });
  return page;
}

/** The middle of every text, measured from the corner of the drawing. */
export function placesOfText(page: Page, svg: string) {
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
export function overflowing(page: Page, svg: string) {
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
      const within = outer && outer.height > 20 ? outer : frame;
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
export function looseEnds(page: Page, svg: string) {
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
