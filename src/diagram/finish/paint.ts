import { readSheet } from '../css/sheet.ts';
import { pixels, styleText } from '../css/text-style.ts';
import type { DomElement } from '../dom/element.ts';
import { paintOf } from '../look/marks.ts';
import { PRESENTATION } from './allowed.ts';

/** Presentation attributes by element: only those that change what is inherited. */
export type Paint = ReadonlyMap<DomElement, ReadonlyMap<string, string>>;

/** What an outermost element has by default; its size of type must always be written, or the page's would count. */
const INITIAL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fill: 'black',
    stroke: 'none',
    'stroke-width': '1',
    'stroke-dasharray': 'none',
    'stroke-linecap': 'butt',
    'stroke-linejoin': 'miter',
    'fill-opacity': '1',
    'stroke-opacity': '1',
    'font-size': '',
    'font-weight': '400',
    'font-style': 'normal',
    'letter-spacing': 'normal',
    'text-anchor': 'start',
    'dominant-baseline': 'auto',
    visibility: 'visible',
    'marker-start': 'none',
    'marker-end': 'none',
  }),
);
const NAMES = new Set(PRESENTATION.keys());
const OWN_INITIAL = /^(?:auto|none|inline|block|1|inline-block)$/;
const PAINTS = new Set(['fill', 'stroke', 'stop-color']);
const SHAPELESS = new Set(['style', 'title', 'desc']);

/** Resolves the drawing's style sheet and style attributes, so that it needs neither. An “x” is so much of 1 em high. */
export function resolvePaint(svg: DomElement, exPerEm: number): Paint {
  const sheet = readSheet(styleText(svg), NAMES, svg.id);
  const paint = new Map<DomElement, ReadonlyMap<string, string>>();

  const visit = (element: DomElement, inherited: ReadonlyMap<string, string>) => {
    if (SHAPELESS.has(element.localName)) return;
    const computed = new Map(inherited);
    const written = new Map<string, string>();
    for (const [name, declared] of sheet.declared(element)) {
      const value = resolve(name, declared, element, inherited, exPerEm);
      if (value === undefined) continue;
      if (PRESENTATION.get(name)) {
        if (inherited.get(name) === value) continue;
        computed.set(name, value);
      } else if (OWN_INITIAL.test(value)) continue;
      written.set(name, value);
    }
    if (written.size) paint.set(element, written);
    for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
      visit(child, computed);
    }
  };

  visit(svg, INITIAL);
  return paint;
}

function resolve(
  name: string,
  value: string,
  element: DomElement,
  inherited: ReadonlyMap<string, string>,
  exPerEm: number,
) {
  if (value === 'inherit' || value === 'unset') return undefined;
  if (value === 'initial') return INITIAL.get(name);
  if (PAINTS.has(name)) return paintOf(value, placeOf(name, element));
  switch (name) {
    case 'font-size':
      return short(pixels(value, Number(inherited.get(name)), exPerEm));
    case 'font-weight':
      return value === 'bold' || value === 'bolder' ? '700' : value === 'normal' ? '400' : value;
    case 'stroke-width':
      return short(Number.parseFloat(value) || 0);
    case 'stroke-dasharray':
      return /^[0\s,.]*$/.test(value) ? 'none' : value.replaceAll('px', '');
    case 'marker-start':
    case 'marker-end':
    case 'clip-path':
      return value.replace(/["']/g, '');
    default:
      return value;
  }
}

function placeOf(name: string, element: DomElement): 'fill' | 'stroke' | 'text' {
  if (name !== 'fill') return 'stroke';
  return element.localName === 'text' || element.localName === 'tspan' ? 'text' : 'fill';
}

const short = (number: number) => String(Math.round(number * 100) / 100);
