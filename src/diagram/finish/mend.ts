import type { DomElement } from '../dom/element.ts';
import { mapBox } from '../geometry/matrix.ts';
import { readTransform } from '../geometry/transform.ts';
import type { Layout } from '../geometry/layout.ts';

/** Puts right what mermaid 12.3 draws wrongly, or only for white pages, when labels are SVG text. */
export function mend(svg: DomElement, type: string, layout: Layout) {
  for (const empty of svg.querySelectorAll('rect:not([width]):not([height]), .today'))
    empty.remove();
  if (type === 'flowchart-v2') {
    hideUnseenLabels(svg);
    roundCorners(svg);
  }
  if (type === 'journey') uncolourJourneyWords(svg);
  if (type === 'sankey') raise(svg, '.node-labels');
  if (/^(stateDiagram|mindmap)/.test(type)) centreLabels(svg, layout);
}

/** An edge that is not seen (`~~~`) keeps its label's room and not its label. */
function hideUnseenLabels(svg: DomElement) {
  for (const path of svg.querySelectorAll('path.edge-thickness-invisible')) {
    const id = CSS.escape(path.getAttribute('data-id') ?? '');
    svg.querySelector(`.edgeLabel .label[data-id="${id}"]`)?.remove();
    path.remove();
  }
}

function roundCorners(svg: DomElement) {
  const boxes = svg.querySelectorAll('.node > rect.basic:not([rx]), .cluster > rect');
  for (const box of boxes) box.setAttribute('rx', '8');
}

/** The rule meant for a box of the journey also paints the words in it, in the same colour. */
function uncolourJourneyWords(svg: DomElement) {
  for (const text of svg.querySelectorAll('text.journey-section, text.task')) {
    const names = text.getAttribute('class') ?? '';
    text.setAttribute('class', names.replace(/\b(section|task)-type-\d+/g, ''));
    text.setAttribute('fill', 'black');
  }
}

function raise(svg: DomElement, selector: string) {
  const part = svg.querySelector(selector);
  part?.parentElement?.append(part);
}

/** Labels are placed by a minimum width that their text does not have. */
function centreLabels(svg: DomElement, layout: Layout) {
  for (const label of svg.querySelectorAll('.node > .label:not(.noteLabel)')) {
    const [text, second] = label.querySelectorAll('text');
    const at = /translate\(\s*[-\d.]+[\s,]+([-\d.]+)\s*\)/.exec(
      label.getAttribute('transform') ?? '',
    );
    if (!text || second || !at || layout.box(text).x !== 0) continue;
    const shape = label.parentElement?.querySelector(
      ':scope > rect, :scope > circle, :scope > path, :scope > polygon, :scope > ellipse, :scope > g:not(.label)',
    );
    const box = shape
      ? mapBox(readTransform(shape.getAttribute('transform')), layout.box(shape))
      : { x: 0, width: 0 };
    const background = label.querySelector('rect.background');
    if (background) {
      const x = Number(background.getAttribute('x')) - layout.box(text).width / 2;
      background.setAttribute('x', String(x));
    }
    label.setAttribute('transform', `translate(${box.x + box.width / 2}, ${at[1]})`);
    text.setAttribute('text-anchor', 'middle');
  }
}
