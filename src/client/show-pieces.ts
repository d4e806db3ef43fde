import type { ElementPiece, Piece } from '#site/deals-report/piece.ts';

/** Pieces of a page as what a script can put into it; what is text stays text. */
export const shown = (pieces: readonly Piece[]): (string | Element)[] =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : elementOf(piece)));

const drawn = new Set(['svg', 'circle', 'line', 'path', 'rect']);

function elementOf({ tag, attributes, children }: ElementPiece): Element {
  const element = drawn.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...shown(children));
  return element;
}
