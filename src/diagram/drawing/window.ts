import { color } from 'd3-color';
import { DomDocument } from '../dom/document.ts';
import { DomElement } from '../dom/element.ts';
import { DomStyleSheet } from '../dom/style-sheet.ts';
import type { Layout } from '../geometry/layout.ts';
import type { Box, Matrix } from '../geometry/matrix.ts';
import { pathLength, pointAtLength } from '../geometry/path-length.ts';

/** The globals of a browser that mermaid, d3 and Cytoscape look for. */
export type DrawingWindow = ReturnType<typeof openWindow>;

/** A window whose elements answer the few questions about layout that mermaid asks. One in a process. */
export function openWindow(layout: Layout) {
  const document = new DomDocument();
  for (const [name, answer] of Object.entries(layoutAnswers(layout))) {
    define(DomElement.prototype, name, function (this: DomElement, at: unknown) {
      return answer(this, Number(at));
    });
  }
  // Cytoscape (mind maps) insists on a canvas although only its positions are used; it gets one that draws nothing.
  // Its endless redrawing never starts, because no animation frame ever comes.
  const context = new Proxy(
    {},
    {
      get: (_, key) => (key === 'measureText' ? () => ({ width: 0 }) : () => undefined),
      set: () => true,
    },
  );
  define(DomElement.prototype, 'getContext', () => context);
  for (const side of ['clientWidth', 'clientHeight']) define(DomElement.prototype, side, 0);
  const globals = {
    document,
    Element: DomElement,
    HTMLElement: DomElement,
    SVGElement: DomElement,
    SVGGraphicsElement: DomElement,
    CSSStyleSheet: DomStyleSheet,
    CSS: { escape: escapeName, supports: isColour },
    getComputedStyle: ({ style }: DomElement) => ({
      getPropertyValue: (name: string) =>
        /^(?:padding|border)/.test(name) ? '0px' : style.getPropertyValue(name),
    }),
    requestAnimationFrame: () => 0,
    addEventListener() {},
  };
  // A window has the language's own globals too; ELK looks for them there.
  const window: typeof globals = Object.assign(Object.create(globalThis), globals);
  document.defaultView = window;
  return window;
}

const define = (target: object, name: string, value: unknown) =>
  Object.defineProperty(target, name, { value, configurable: true, writable: true });

function layoutAnswers(
  layout: Layout,
): Record<string, (element: DomElement, at: number) => unknown> {
  const data = (element: DomElement) => element.getAttribute('d') ?? '';
  const matrix = (element: DomElement) => namedMatrix(layout.pageMatrix(element));
  return {
    // An SVGRect has floats of 32 bits and no left or top; mermaid's layout depends on both, through
    // `bbox.left ?? 0` and comparisons of borders that exact numbers would decide the other way.
    getBBox(element) {
      const { x, y, width, height } = layout.box(element);
      const round = Math.fround;
      return { x: round(x), y: round(y), width: round(width), height: round(height) };
    },
    getBoundingClientRect: (element) => withSides(layout.pageBox(element)),
    getComputedTextLength: (element) => layout.textLength(element),
    getTotalLength: (element) => pathLength(data(element)),
    getPointAtLength: (element, at) => pointAtLength(data(element), at),
    getCTM: matrix,
    getScreenCTM: matrix,
  };
}

const withSides = (box: Box) => ({
  ...box,
  left: box.x,
  top: box.y,
  right: box.x + box.width,
  bottom: box.y + box.height,
});

const namedMatrix = ([a, b, c, d, e, f]: Matrix) => ({ a, b, c, d, e, f });

/** A name as selectors write it. */
function escapeName(name: string): string {
  return name.replace(/^\d|[^\w-]/g, '\\$&');
}

const isColour = (property: string, value: string) => property === 'color' && color(value) !== null;
