import { AUTHOR_CLASSES } from '../look/roles.ts';

const PARTS: readonly (readonly [selector: string, part: string])[] = [
  ['g.node', 'mmd-node'],
  ['g.cluster', 'mmd-group'],
  ['path.flowchart-link, path.transition, path.relation', 'mmd-edge'],
  ['g.edgeLabel', 'mmd-edge-label'],
];

/** Notes on the parts of a drawing which class they are published with: their kind, and the author's own words. */
export function markParts(svg: Element) {
  for (const [selector, part] of PARTS) {
    for (const element of svg.querySelectorAll(selector)) {
      const given = (element.getAttribute('class') ?? '').split(/\s+/);
      const own = AUTHOR_CLASSES.filter((name) => given.includes(name));
      element.setAttribute('data-mmd', [part, ...own.map((name) => `mmd-${name}`)].join(' '));
    }
  }
}
