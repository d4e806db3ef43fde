import { describe, expect, test } from 'vitest';
import { readSelector, readSelectors } from '#diagram/css/selector.ts';
import { DomDocument } from '#diagram/dom/document.ts';
import type { DomElement } from '#diagram/dom/element.ts';
import { DomStyleSheet } from '#diagram/dom/style-sheet.ts';
import plainLabels from '#diagram/drawing/plain-labels.ts';

const FOLLOWING = 4;
const PRECEDING = 2;

/** A small tree: `[name, attributes, …children]`. */
type Tree = [string, Record<string, string>, ...(Tree | string)[]];

function grow(document: DomDocument, [name, attributes, ...children]: Tree): DomElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  for (const child of children)
    element.append(typeof child === 'string' ? child : grow(document, child));
  return element;
}

const drawing = () => {
  const document = new DomDocument();
  const svg = grow(document, [
    'svg',
    { id: 'd' },
    ['g', { class: 'node  here', id: 'n1' }, ['rect', {}], ['text', { 'data-id': 'x"y' }, 'One']],
    ['g', { class: 'node' }, ['path', { d: 'M0,0' }], ['path', { width: '2' }]],
  ]);
  document.body.append(svg);
  return { document, svg };
};

describe('selectors find what they find in a browser', () => {
  test.for([
    ['#n1', 'g'],
    ['g.node.here > rect', 'rect'],
    ['[data-id="x\\"y"]', 'text'],
    ['path:nth-child(2)', 'path'],
    ['path:not([width])', 'path'],
    ['rect + text', 'text'],
    ['g ~ g path:last-child', 'path'],
    ['#d g:first-child text, nothing', 'text'],
  ] as const)('%s', ([selector, name]) => {
    expect(
      drawing()
        .svg.querySelectorAll(selector)
        .map((found) => found.localName),
    ).toEqual([name]);
  });

  test('and nothing else', () => {
    const { svg } = drawing();
    for (const selector of ['#d > rect', '.nod', 'text + rect', ':scope > rect', '[data-id="x"]'])
      expect(svg.querySelector(selector), selector).toBeNull();
  });

  test('a state paints nothing that stands still, and cannot be looked for', () => {
    expect(readSelector('a:hover', 'd')).toBeUndefined();
    expect(() => readSelectors('a:hover')).toThrow('a:hover');
  });
});

test('a node moves, is copied and knows its place', () => {
  const { document, svg } = drawing();
  const [first, second] = svg.children;
  if (!first || !second) throw new Error('There are two groups.');
  expect(first.compareDocumentPosition(second)).toBe(FOLLOWING);
  svg.append(first);
  expect(svg.firstElementChild).toBe(second);
  expect(first.compareDocumentPosition(second)).toBe(PRECEDING);
  const copy = first.cloneNode(true);
  first.remove();
  expect(document.getElementById('n1')).toBeNull();
  expect(copy.textContent).toBe('One');
  expect(() => copy.append(copy)).toThrow();
});

test('a style attribute is read and written property by property', () => {
  const { svg } = drawing();
  svg.setAttribute('style', 'fill: red !important; stroke:blue');
  svg.style.setProperty('font-size', '14');
  svg.style.removeProperty('stroke');
  expect(svg.getAttribute('style')).toBe('fill: red !important; font-size: 14px;');
});

test('a sheet is filled rule by rule', () => {
  const sheet = new DomStyleSheet();
  sheet.insertRule('.a rect { fill: red !important; }');
  sheet.insertRule(':root { --x: "a;b" }', sheet.cssRules.length);
  expect(sheet.cssRules.map(({ cssText }) => cssText)).toEqual([
    '.a rect { fill: red !important; }',
    ':root { --x: "a;b"; }',
  ]);
});

test('character references become characters, and tags stay text', () => {
  const { svg } = drawing();
  svg.innerHTML = 'a &lt; b &infin; &#9829;';
  expect(svg.textContent).toBe('a < b ∞ ♥');
  svg.innerHTML = '';
  expect(svg.childNodes).toEqual([]);
});

test.for([
  ['no tags & all', 'no tags & all'],
  ['one<br/>two & three', 'one<br>two &amp; three'],
  ['<b onclick="x()">bold</b> <img src=x onerror=y>', '<b>bold</b> '],
  ['a<script>alert(1)</script>b<style>*{}</style>', 'ab'],
  ['5 < 6 <interface>', '5 &lt; 6 '],
] as const)('a label keeps plain tags alone: %s', ([label, clean]) => {
  expect(plainLabels.sanitize(label)).toBe(clean);
});
