import { type DOMWindow, JSDOM } from 'jsdom';
import { type Box, type Matrix } from '../geometry/matrix.ts';
import type { Layout } from '../geometry/layout.ts';
import { pathLength, pointAtLength } from '../geometry/path-length.ts';

/** A jsdom window whose SVG elements answer the few questions about layout that mermaid asks. */
export function openWindow(layout: Layout): DOMWindow {
  const { window } = new JSDOM('<!doctype html><html lang="en"><body></body></html>');
  const define = (target: object, name: string, value: unknown) =>
    Object.defineProperty(target, name, { value, configurable: true, writable: true });

  const answers = layoutAnswers(layout);
  for (const [name, answer] of Object.entries(answers)) {
    define(window.SVGElement.prototype, name, function (this: Element, at: unknown) {
      return answer(this, Number(at));
    });
  }
  acceptUnitlessFontSizes(window.CSSStyleDeclaration.prototype);
  // Cytoscape (mind maps) insists on a canvas although only its positions are used; it gets one that draws nothing.
  // Its endless redrawing never starts, because no animation frame ever comes.
  const context = new Proxy(
    {},
    {
      get: (_, key) => (key === 'measureText' ? () => ({ width: 0 }) : () => undefined),
      set: () => true,
    },
  );
  define(window.HTMLCanvasElement.prototype, 'getContext', () => context);
  define(window, 'requestAnimationFrame', () => 0);
  return window;
}

function layoutAnswers(layout: Layout): Record<string, (element: Element, at: number) => unknown> {
  const data = (element: Element) => element.getAttribute('d') ?? '';
  const matrix = (element: Element) => namedMatrix(layout.pageMatrix(element));
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

/** Blink takes lengths without unit in the style of SVG elements, and mermaid's journey counts on it. */
function acceptUnitlessFontSizes(prototype: CSSStyleDeclaration) {
  const { setProperty } = prototype;
  prototype.setProperty = function (name, value, priority) {
    const isUnitless = name === 'font-size' && /^[\d.]+$/.test(String(value));
    setProperty.call(this, name, isUnitless ? `${value}px` : value, priority);
  };
}
