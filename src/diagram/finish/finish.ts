import type { DomElement } from '../dom/element.ts';
import type { Diagram } from 'mermaid/dist/Diagram.js';
import type { Layout } from '../geometry/layout.ts';
import { classEdges, markParts } from './mark-parts.ts';
import { mend } from './mend.ts';
import { mergeOutlines } from './merge-outlines.ts';
import { resolvePaint } from './paint.ts';
import { separateLines } from './separate-lines.ts';
import { type Frame, writeSvg } from './write-svg.ts';

/** From mermaid's drawing to the published one: small, by roles instead of colours, and inert. Changes the drawing. */
export function finish(
  svg: DomElement,
  { type, db }: Diagram,
  frame: Frame,
  layout: Layout,
): string {
  mend(svg, type, layout);
  mergeOutlines(svg);
  separateLines(svg);
  classEdges(svg, db);
  markParts(svg);
  return writeSvg(svg, frame, resolvePaint(svg, layout.exPerEm));
}
