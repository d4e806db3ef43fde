import { type ComputedText, pixels, type TextStyleReader } from '../css/text-style.ts';
import type { DomElement } from '../dom/element.ts';
import { isElement, TEXT } from '../dom/node.ts';
import type { FontBook, LineMetrics } from '../font/font-book.ts';
import type { Box } from './matrix.ts';

/** A run of text with one style, placed. */
export interface Fragment extends Box {
  owner: DomElement;
}

interface Run {
  owner: DomElement;
  text: string;
  style: ComputedText;
  line: LineMetrics;
  x: number;
  y: number;
  width: number;
}

type Offsets = Partial<Record<'x' | 'y' | 'dx' | 'dy', number>>;
const OFFSETS = ['x', 'y', 'dx', 'dy'] as const;

/** Lays a whole `<text>` out by SVG 2, for horizontal text without rotation, paths and forced lengths. */
export function layOutText(
  root: DomElement,
  fonts: FontBook,
  styleOf: TextStyleReader,
  exPerEm: number,
): Fragment[] {
  const done: Fragment[] = [];
  let chunk: Run[] = [];
  let pen = { x: 0, y: 0 };
  let afterSpace = true;
  /** Positions wait for the first character, which may stand in a nested element. */
  let waiting: Offsets = {};

  const closeChunk = () => {
    done.push(...placeChunk(chunk, fonts));
    chunk = [];
  };

  const add = (owner: DomElement, raw: string, style: ComputedText) => {
    const isPlaced = waiting.x !== undefined || waiting.y !== undefined;
    let text = raw.replace(/[\n\r\t]/g, ' ');
    if (!style.keepsSpace) {
      text = text.replace(/ +/g, ' ');
      if (afterSpace || isPlaced) text = text.replace(/^ /, '');
    }
    if (text === '') return;
    if (isPlaced) closeChunk();
    pen = {
      x: (waiting.x ?? pen.x) + (waiting.dx ?? 0),
      y: (waiting.y ?? pen.y) + (waiting.dy ?? 0),
    };
    waiting = {};
    afterSpace = !style.keepsSpace && text.endsWith(' ');
    const line = fonts.line(style.size);
    const width = fonts.width(text, style);
    const y = pen.y + baselineShift(style, line, owner === root);
    chunk.push({ owner, text, style, line, x: pen.x, y, width });
    pen.x += width;
  };

  const walk = (owner: DomElement) => {
    const style = styleOf(owner);
    if (!style.isShown) return;
    for (const name of OFFSETS) {
      const value = owner
        .getAttribute(name)
        ?.trim()
        .split(/[\s,]+/)[0];
      if (value) waiting[name] = pixels(value, style.size, exPerEm);
    }
    const spaced = owner.getAttribute('xml:space') === 'preserve';
    for (let node = owner.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === TEXT) {
        add(owner, node.nodeValue ?? '', spaced ? { ...style, keepsSpace: true } : style);
      } else if (isElement(node)) walk(node);
    }
  };

  walk(root);
  closeChunk();
  return done;
}

/** Anchors a chunk; white space at its end hangs and has no width. */
function placeChunk(chunk: Run[], fonts: FontBook): Fragment[] {
  const [first] = chunk;
  const last = chunk.at(-1);
  if (!first || !last) return [];
  if (!last.style.keepsSpace && last.text.endsWith(' ')) {
    last.width = fonts.width(last.text.trimEnd(), last.style);
  }
  const width = Math.max(...chunk.map((run) => run.x + run.width)) - first.x;
  const { anchor } = first.style;
  const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
  return chunk.map(({ owner, x, y, width: own, line }) => ({
    owner,
    x: x - shift,
    y: y - line.ascent,
    width: own,
    height: line.ascent + line.descent,
  }));
}

function baselineShift(
  style: ComputedText,
  { ascent, descent, xHeight }: LineMetrics,
  isRoot: boolean,
): number {
  const own = style.ownBaseline;
  switch (!isRoot && own !== 'auto' && own !== 'baseline' ? own : style.baseline) {
    case 'middle':
      return xHeight / 2;
    case 'central':
      return (ascent - descent) / 2;
    case 'hanging':
      return ascent * 0.8;
    case 'mathematical':
      return ascent / 2;
    case 'text-before-edge':
    case 'before-edge':
    case 'text-top':
      return ascent;
    case 'text-after-edge':
    case 'after-edge':
    case 'ideographic':
    case 'text-bottom':
      return -descent;
    default:
      return 0;
  }
}
