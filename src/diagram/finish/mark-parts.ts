import type { DomElement } from '../dom/element.ts';
import { AUTHOR_CLASSES } from '../look/roles.ts';
import { ask, list, words } from '../text/ask.ts';

const PARTS: readonly (readonly [selector: string, part: string])[] = [
  ['g.node', 'mmd-node'],
  ['g.cluster', 'mmd-group'],
  ['path.flowchart-link, path.transition, path.relation', 'mmd-edge'],
  ['g.edgeLabel', 'mmd-edge-label'],
];

/** Notes on the parts of a drawing which class they are published with: their kind, and the author's own words. */
export function markParts(svg: DomElement) {
  for (const [selector, part] of PARTS) {
    for (const element of svg.querySelectorAll(selector)) {
      const own = ownClasses(element).map((name) => `mmd-${name}`);
      element.setAttribute('data-mmd', [part, ...own].join(' '));
      if (own.includes('mmd-here')) element.closest('a')?.setAttribute('aria-current', 'step');
    }
  }
}

/** Gives edges the author's words for them, which mermaid reads and does not draw. */
export function classEdges(svg: DomElement, db: object) {
  for (const edge of list(ask(db, 'getEdges'))) {
    const given = edge['classes'];
    const own = AUTHOR_CLASSES.filter((name) => Array.isArray(given) && given.includes(name));
    if (!own.length) continue;
    const path = svg.querySelector(`path[data-id="${CSS.escape(words(edge['id']))}"]`);
    path?.classList.add(...own);
  }
}

function ownClasses(element: DomElement): string[] {
  const given = (element.getAttribute('class') ?? '').split(/\s+/);
  return AUTHOR_CLASSES.filter((name) => given.includes(name));
}
