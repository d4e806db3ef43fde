import { type DomElement, SVG } from '../dom/element.ts';

/** Puts a space without width between the lines of a label: for screen readers, search and copying. */
export function separateLines(svg: DomElement) {
  for (const line of svg.querySelectorAll('tspan + tspan')) {
    const before = line.previousElementSibling?.textContent ?? '';
    if (!line.hasAttribute('x') || before === '' || /\s$/.test(before)) continue;
    const space = svg.ownerDocument.createElementNS(SVG, 'tspan');
    space.setAttribute('font-size', '0');
    space.textContent = ' ';
    line.before(space);
  }
}
