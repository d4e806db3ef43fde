/** Puts a space without width between the lines of a label: for screen readers, search and copying. */
export function separateLines(svg: Element) {
  for (const line of svg.querySelectorAll('tspan + tspan')) {
    const before = line.previousElementSibling?.textContent ?? '';
    if (!line.hasAttribute('x') || before === '' || /\s$/.test(before)) continue;
    const space = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    space.setAttribute('font-size', '0');
    space.textContent = ' ';
    line.before(space);
  }
}
