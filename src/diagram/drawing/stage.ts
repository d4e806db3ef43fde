import { isElement } from '../dom/node.ts';
import type { DomDocument } from '../dom/document.ts';
import type { DomElement } from '../dom/element.ts';

/** A place in a document where mermaid draws one diagram. */
export interface Stage {
  container: DomElement;
  /** The drawing; throws when there is none. */
  svg(): DomElement;
}

/** Clears the page and opens a stage that keeps hold of the drawing, which mermaid takes away when it is done. */
export function openStage(document: DomDocument): Stage {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  const frames: DomElement[] = [];
  container.appendChild = (frame) => {
    if (isElement(frame)) frames.push(frame);
    return container.insertBefore(frame, null);
  };
  return {
    container,
    svg() {
      const svg = frames.at(-1)?.querySelector('svg');
      if (!svg) throw new Error('Mermaid drew nothing.');
      return svg;
    },
  };
}
