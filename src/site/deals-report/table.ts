import { piece, type Child, type ElementPiece, type Piece } from './piece.ts';

interface Table {
  /** What the table tells, for readers who hear the page. */
  caption: string;
  /** What it is of, for its look. */
  name: string;
  head: readonly string[];
  /** Rows under a heading of their own, or without one. */
  groups: readonly { heading?: Piece; rows: readonly (readonly Child[])[] }[];
  /** Wider than the page: it scrolls by itself. */
  isWide?: boolean;
}

/** A table of which each row begins with what it is about; its cells know what stands above them. */
export function table({ caption, name, head, groups, isWide = false }: Table): ElementPiece {
  const look = {
    class: `data ${name}`,
    ...(isWide ? { 'data-wide': '' } : { 'aria-label': caption }),
  };
  const whole = piece(
    'table',
    look,
    piece(
      'thead',
      {},
      piece(
        'tr',
        {},
        head.map((title) => piece('th', { scope: 'col' }, title)),
      ),
    ),
    groups.map(({ heading, rows }) =>
      piece(
        'tbody',
        {},
        heading !== undefined &&
          piece('tr', {}, piece('th', { scope: 'rowgroup', colspan: head.length }, heading)),
        rows.map((cells) => row(cells, head)),
      ),
    ),
  );
  return isWide
    ? piece(
        'div',
        { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': caption },
        whole,
      )
    : whole;
}

const row = ([about = '', ...cells]: readonly Child[], [, ...head]: readonly string[]) =>
  piece(
    'tr',
    {},
    piece('th', { scope: 'row' }, about),
    cells.map((cell, at) => piece('td', { 'data-head': head[at] ?? '' }, cell)),
  );
