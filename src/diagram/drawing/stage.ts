const SVG = 'http://www.w3.org/2000/svg';

/** A place in a document where mermaid draws one diagram. */
export interface Stage {
  container: HTMLElement;
  /** The drawing; throws when there is none. */
  svg(): Element;
}

/**
 * Clears the page and opens a stage that spares two detours. Mermaid's style sheet goes in as an SVG element, which jsdom
 * does not parse; and when mermaid asks for its drawing as a string, to parse, clean and write it again, it gets none: the
 * drawing is taken as it is, and only what is allowed is written out.
 */
export function openStage(document: Document): Stage {
  const container = document.createElement('div');
  document.body.replaceChildren(container);
  let drawing: Element | undefined;

  container.appendChild = (frame) => {
    if (!isElement(frame)) return frame;
    Object.defineProperty(frame, 'innerHTML', { get: () => '' });
    container.append(frame);
    frame.appendChild = (svg) => {
      Reflect.apply(container.constructor.prototype.appendChild, frame, [svg]);
      if (isElement(svg)) drawing = svg;
      sheetAsSvg(svg);
      return svg;
    };
    return frame;
  };
  return {
    container,
    svg() {
      if (!drawing) throw new Error('Mermaid drew nothing.');
      return drawing;
    },
  };
}

function sheetAsSvg(svg: Node) {
  const { insertBefore } = svg;
  svg.insertBefore = (node, before) => {
    const isSheet = isElement(node) && node.localName === 'style';
    if (!isSheet) return insertBefore.call(svg, node, before) && node;
    const sheet = node.ownerDocument.createElementNS(SVG, 'style');
    sheet.textContent = node.textContent;
    insertBefore.call(svg, sheet, before);
    return node;
  };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
