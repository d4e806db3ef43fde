import type { DomElement } from '../dom/element.ts';

/** Rough.js draws a fill and then an outline, twice over; without roughness one path does for both. */
export function mergeOutlines(svg: DomElement) {
  for (const group of svg.querySelectorAll('g')) {
    const [fill, outline, third] = group.children;
    if (third || fill?.localName !== 'path' || outline?.localName !== 'path') continue;
    if (fill.getAttribute('stroke') !== 'none' || outline.getAttribute('fill') !== 'none') continue;
    if (outline.getAttribute('stroke') === 'none') continue;
    const d = fill.getAttribute('d') ?? '';
    // Several strokes are not the outline of the fill but, say, a divider.
    if (d.match(/M/g)?.length !== 1) continue;
    for (const name of ['stroke', 'stroke-width', 'stroke-dasharray']) {
      const value = outline.getAttribute(name);
      if (value && value !== '0 0') fill.setAttribute(name, value);
      else fill.removeAttribute(name);
    }
    fill.setAttribute('d', `${straighten(d)}Z`);
    outline.remove();
  }
}

/** Rough.js writes straight lines as cubic curves whose control points lie on the line. */
function straighten(d: string): string {
  let [x, y] = [0, 0];
  return d.replace(/([MC])([^MC]*)/g, (command: string, letter: string, list: string) => {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
    const [toX = x, toY = y] = numbers.slice(-2);
    const off = (px: number, py: number) => Math.abs((toX - x) * (py - y) - (toY - y) * (px - x));
    const isLine = letter === 'C' && off(x1, y1) < 0.05 && off(x2, y2) < 0.05;
    const isNothing = letter === 'C' && toX === x && toY === y;
    [x, y] = [toX, toY];
    if (isNothing) return '';
    return isLine ? `L${toX},${toY}` : command.trim();
  });
}
