/** A piece of a page, which the site writes and a script makes alike: an element, or text. */
export type Piece = string | ElementPiece;

export interface ElementPiece {
  tag: string;
  attributes: Attributes;
  children: Piece[];
}

type Attributes = Readonly<Record<string, string | number>>;

/** What an element holds; `false` and `null` are nothing. */
export type Child = Piece | false | null | readonly Child[];

/** An element with its attributes and what it holds. */
export const piece = (tag: string, attributes: Attributes, ...children: Child[]): ElementPiece => ({
  tag,
  attributes,
  children: children.flatMap(pieces),
});

/** All that is there, in order. */
export function pieces(child: Child): Piece[] {
  if (child === false || child === null) return [];
  return typeof child === 'string' || 'tag' in child ? [child] : child.flatMap(pieces);
}
