import type { DomElement } from '../dom/element.ts';
import { createTextStyles, pixels } from '../css/text-style.ts';
import type { FontBook } from '../font/font-book.ts';
import { type Box, boxAround, IDENTITY, mapBox, type Matrix, multiply, union } from './matrix.ts';
import { pathBounds } from './path-bounds.ts';
import { type Fragment, layOutText } from './text-layout.ts';
import { readTransform } from './transform.ts';

/** What a browser's layout tells a script about SVG: boxes and text lengths, in pixels. */
export interface Layout {
  /** The box in the element's own coordinates; of zero size when it has no shape. */
  box(element: DomElement): Box;
  /** The box on a page where the outermost `<svg>` sits at the origin. */
  pageBox(element: DomElement): Box;
  pageMatrix(element: DomElement): Matrix;
  textLength(element: DomElement): number;
  /** The height of “x” in the font, for lengths in ex. */
  exPerEm: number;
}

const CONTAINERS = new Set(['g', 'svg', 'a', 'switch']);
const NEVER_DRAWN = new Set(
  (
    'defs style title desc metadata marker clipPath mask pattern linearGradient radialGradient ' +
    'symbol filter script'
  ).split(' '),
);

/** Answers for any element of the document, from its attributes, its style and the fonts; nothing is kept. */
export function createLayout(fonts: FontBook): Layout {
  const exPerEm = fonts.line(1000).xHeight / 1000;
  const textStyles = createTextStyles(exPerEm);

  const fragments = (element: DomElement): Fragment[] => {
    const root = element.closest('text');
    if (!root || isHidden(element)) return [];
    const all = layOutText(root, fonts, textStyles(root), exPerEm);
    return element === root ? all : all.filter(({ owner }) => element.contains(owner));
  };

  const bounds = (element: DomElement): Box | undefined => {
    switch (element.localName) {
      case 'text':
      case 'tspan':
        return union(fragments(element));
      case 'use':
        return usedBounds(element, bounds);
      default:
        return CONTAINERS.has(element.localName)
          ? union(childBoxes(element, bounds))
          : shapeBounds(element);
    }
  };

  const pageMatrix = (element: DomElement): Matrix => {
    let matrix: Matrix = IDENTITY;
    for (let node: DomElement | null = element; node; node = node.parentElement) {
      const own = node.getAttribute('transform');
      if (own) matrix = multiply(readTransform(own), matrix);
    }
    return matrix;
  };

  const box = (element: DomElement) => bounds(element) ?? boxAround([]);
  return {
    exPerEm,
    box,
    pageMatrix,
    pageBox: (element) => mapBox(pageMatrix(element), box(element)),
    textLength: (element) => fragments(element).reduce((sum, { width }) => sum + width, 0),
  };
}

/** The box of a basic shape, if it draws anything. */
function shapeBounds(element: DomElement): Box | undefined {
  const number = (name: string) => readLength(element, name);
  switch (element.localName) {
    case 'rect':
    case 'image':
    case 'foreignObject': {
      const [width, height] = [number('width'), number('height')];
      if (width < 0 || height < 0 || (!width && !height)) return undefined;
      return { x: number('x'), y: number('y'), width, height };
    }
    case 'circle':
    case 'ellipse': {
      const isCircle = element.localName === 'circle';
      const [rx, ry] = [number(isCircle ? 'r' : 'rx'), number(isCircle ? 'r' : 'ry')];
      if (rx <= 0 || ry <= 0) return undefined;
      return { x: number('cx') - rx, y: number('cy') - ry, width: 2 * rx, height: 2 * ry };
    }
    case 'line':
      return boxAround([
        { x: number('x1'), y: number('y1') },
        { x: number('x2'), y: number('y2') },
      ]);
    case 'polygon':
    case 'polyline':
      return pathBounds(`M${element.getAttribute('points') ?? ''}`);
    case 'path':
      return pathBounds(element.getAttribute('d') ?? '');
    default:
      return undefined;
  }
}

function usedBounds(element: DomElement, bounds: (target: DomElement) => Box | undefined) {
  const id = element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '';
  const target = element.ownerDocument.getElementById(id.slice(1));
  const box = target && bounds(target);
  if (!box) return undefined;
  return { ...box, x: box.x + readLength(element, 'x'), y: box.y + readLength(element, 'y') };
}

function childBoxes(element: DomElement, bounds: (child: DomElement) => Box | undefined): Box[] {
  const boxes: Box[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (NEVER_DRAWN.has(child.localName) || isHidden(child)) continue;
    const box = bounds(child);
    if (!box) continue;
    const own = readTransform(child.getAttribute('transform'));
    boxes.push(mapBox(child.localName === 'svg' ? multiply(own, viewport(child)) : own, box));
  }
  return boxes;
}

/** From the inside of a nested `<svg>` to the outside. */
function viewport(svg: DomElement): Matrix {
  const number = (name: string) => readLength(svg, name);
  const [x = 0, y = 0, width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!width || !height) return [1, 0, 0, 1, number('x'), number('y')];
  const [outerWidth, outerHeight] = [number('width') || width, number('height') || height];
  const scale = Math.min(outerWidth / width, outerHeight / height);
  const left = number('x') + (outerWidth - width * scale) / 2 - x * scale;
  return [scale, 0, 0, scale, left, number('y') + (outerHeight - height * scale) / 2 - y * scale];
}

const isHidden = (element: DomElement) =>
  element.getAttribute('display') === 'none' ||
  /(?:^|;)\s*display\s*:\s*none/.test(element.getAttribute('style') ?? '');

const readLength = (element: DomElement, name: string): number => {
  const value = element.getAttribute(name);
  return value ? pixels(value, 16, 0.5) || 0 : 0;
};
