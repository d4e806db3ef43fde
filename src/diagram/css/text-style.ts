import type { DomElement } from '../dom/element.ts';
import type { TextStyle } from '../font/font-book.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** Everything about an element that decides where its text stands. */
export interface ComputedText extends TextStyle {
  anchor: 'start' | 'middle' | 'end';
  /** Value of the baseline the text hangs on; the element's own comes first. */
  baseline: string;
  ownBaseline: string;
  isShown: boolean;
  keepsSpace: boolean;
}

/** Reads computed text styles, valid until the document changes. */
export type TextStyleReader = (element: DomElement) => ComputedText;

const PROPERTIES = new Set(
  (
    'font-size font-family font-weight text-anchor letter-spacing white-space dominant-baseline ' +
    'display alignment-baseline'
  ).split(' '),
);

const INITIAL: ComputedText = {
  size: 16,
  weight: 400,
  letterSpacing: 0,
  anchor: 'start',
  baseline: 'auto',
  ownBaseline: 'auto',
  isShown: true,
  keepsSpace: false,
};

/** Makes readers; the style sheet inside each drawing is read once for as long as it stays the same. */
export function createTextStyles(exPerEm: number): (within: DomElement) => TextStyleReader {
  const sheets = new WeakMap<DomElement, Sheet>();
  // A drawing has its sheet before its first text.
  const sheetOf = (svg: DomElement): Sheet => {
    let sheet = sheets.get(svg);
    if (!sheet) sheets.set(svg, (sheet = readSheet(styleText(svg), PROPERTIES, svg.id)));
    return sheet;
  };
  return (within) => {
    const svg = outermostSvg(within);
    const sheet = svg ? sheetOf(svg) : readSheet('', PROPERTIES, '');
    const known = new Map<DomElement, ComputedText>();
    const read = (element: DomElement): ComputedText => {
      let style = known.get(element);
      if (style) return style;
      const { parentElement: above } = element;
      const inherited = above && element !== svg ? read(above) : INITIAL;
      style = compute(inherited, sheet.declared(element), exPerEm);
      known.set(element, style);
      return style;
    };
    return read;
  };
}

/** The text of a drawing's own style sheets. */
export function styleText(svg: DomElement): string {
  let text = '';
  for (let child = svg.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'style') text += child.textContent;
  }
  return text;
}

function outermostSvg(element: DomElement): DomElement | undefined {
  let svg: DomElement | undefined;
  for (let node: DomElement | null = element; node; node = node.parentElement) {
    if (node.localName === 'svg') svg = node;
  }
  return svg;
}

function compute(
  above: ComputedText,
  declared: ReadonlyMap<string, string>,
  exPerEm: number,
): ComputedText {
  const own = (name: string) => {
    const value = declared.get(name);
    return value === 'inherit' || value === 'unset' ? undefined : value;
  };
  const size = pixels(own('font-size'), above.size, exPerEm);
  const space = own('white-space');
  return {
    size,
    weight: readWeight(own('font-weight'), above.weight),
    letterSpacing: readSpacing(own('letter-spacing'), above.letterSpacing, size, exPerEm),
    anchor: readAnchor(own('text-anchor')) ?? above.anchor,
    baseline: own('dominant-baseline') ?? above.baseline,
    ownBaseline: own('alignment-baseline') ?? 'auto',
    isShown: own('display') !== 'none',
    keepsSpace: space ? /^(pre|break-spaces)/.test(space) : above.keepsSpace,
  };
}

function readAnchor(value: string | undefined): ComputedText['anchor'] | undefined {
  return value === 'start' || value === 'middle' || value === 'end' ? value : undefined;
}

function readWeight(value: string | undefined, above: number): number {
  if (value === undefined) return above;
  if (value === 'bold' || value === 'bolder') return 700;
  return Number.parseInt(value, 10) || 400;
}

function readSpacing(
  value: string | undefined,
  above: number,
  em: number,
  exPerEm: number,
): number {
  if (value === undefined) return above;
  return value === 'normal' ? 0 : pixels(value, em, exPerEm);
}

const KEYWORDS: Readonly<Record<string, number>> = {
  small: 13,
  smaller: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

/** A CSS length in pixels; `em` is the size that em and % refer to, and the answer when there is none. */
export function pixels(value: string | undefined, em: number, exPerEm: number): number {
  if (value === undefined) return em;
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) return KEYWORDS[value] ?? em;
  if (value.endsWith('rem')) return number * 16;
  if (value.endsWith('em')) return number * em;
  if (value.endsWith('ex')) return number * em * exPerEm;
  if (value.endsWith('%')) return (number * em) / 100;
  return value.endsWith('pt') ? (number * 4) / 3 : number;
}
