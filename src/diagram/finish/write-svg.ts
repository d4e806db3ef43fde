import { type DomElement, SVG } from '../dom/element.ts';
import { isElement, TEXT } from '../dom/node.ts';
import { ALLOWED_ATTRIBUTES, ALLOWED_ELEMENTS, isInternalLink, SAFE_VALUE } from './allowed.ts';
import type { Paint } from './paint.ts';

/** What the outermost element says beyond mermaid's drawing. */
export interface Frame {
  id: string;
  kind: string;
  title: string;
  description: string;
}

/** An element or attribute that a published diagram must not hold. */
export class NotAllowed extends Error {}

/**
 * Writes a drawing from scratch, letting only known elements, attributes and values through; whatever mermaid or an
 * author put elsewhere is not copied. Throws NotAllowed rather than drop something that would be seen.
 */
export function writeSvg(svg: DomElement, frame: Frame, paint: Paint): string {
  const ids = referredIds(svg, frame.id, paint);
  const write = (element: DomElement): string => {
    const name = element.localName;
    if (name === 'style' || (name === 'title' && element.parentElement === svg)) return '';
    if (name === 'desc' || isEmptyDefinition(element, ids)) return '';
    if (paint.get(element)?.get('display') === 'none') return '';
    if (!ALLOWED_ELEMENTS.has(name)) throw new NotAllowed(`<${name}>`);
    const inside = children(element, write);
    if (inside === '' && CONTAINERS.has(name)) return '';
    const attributes = [...ownAttributes(element, ids), ...paintAttributes(element, paint, ids)];
    return `<${name}${attributes.join('')}${inside ? `>${inside}</${name}>` : '/>'}`;
  };
  const attributes = [...frameAttributes(svg, frame), ...paintAttributes(svg, paint, ids)];
  return `<svg${attributes.join('')}>${names(frame)}${children(svg, write)}</svg>`;
}

const CONTAINERS = new Set(['g', 'defs', 'text', 'tspan', 'a']);
const NUMBER = /-?\d*\.\d{3,}(?:e-?\d+)?/g;

function children(element: DomElement, write: (child: DomElement) => string): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === TEXT) {
      // White space between shapes is never seen.
      if (element.closest('text, title')) text += escapeText(node.nodeValue ?? '');
    } else if (isElement(node)) text += write(node);
  }
  return text;
}

const DEFINITIONS = new Set([
  'marker',
  'symbol',
  'linearGradient',
  'radialGradient',
  'clipPath',
  'filter',
  'pattern',
]);

const isEmptyDefinition = (element: DomElement, ids: ReadonlyMap<string, string>) =>
  DEFINITIONS.has(element.localName) && !ids.has(element.id);

/** New names for the ids that something in the drawing refers to; no other id is kept. */
function referredIds(svg: DomElement, id: string, paint: Paint): Map<string, string> {
  const ids = new Map<string, string>();
  const refer = (name: string | undefined) => {
    if (name && !ids.has(name)) ids.set(name, `${id}-${ids.size}`);
  };
  for (const values of paint.values()) {
    for (const value of values.values()) refer(/^url\(#(.+)\)$/.exec(value)?.[1]);
  }
  for (const use of svg.querySelectorAll('use')) refer(address(use)?.slice(1));
  return ids;
}

function ownAttributes(element: DomElement, ids: ReadonlyMap<string, string>): string[] {
  const written: string[] = [];
  const id = ids.get(element.id);
  if (id) written.push(attribute('id', id));
  const classes = publishedClasses(element);
  if (classes) written.push(attribute('class', classes));
  for (const name of element.getAttributeNames()) {
    const value = ALLOWED_ATTRIBUTES.has(name) ? element.getAttribute(name) : null;
    if (value) written.push(attribute(name, safe(value, name)));
  }
  if (element.hasAttribute('aria-current')) written.push(attribute('aria-current', 'step'));
  if (element.localName === 'a') written.push(attribute('href', internal(address(element) ?? '')));
  if (element.localName === 'use') {
    written.push(attribute('href', `#${ids.get(address(element)?.slice(1) ?? '') ?? ''}`));
  }
  return written;
}

function paintAttributes(
  element: DomElement,
  paint: Paint,
  ids: ReadonlyMap<string, string>,
): string[] {
  return Array.from(paint.get(element) ?? [], ([name, value]) => {
    const reference = /^url\(#(.+)\)$/.exec(value)?.[1];
    return attribute(name, safe(reference ? `url(#${ids.get(reference) ?? ''})` : value, name));
  });
}

/** `mmd-…` marks that the site's own sheet or a test may look for; see mark-parts.ts. */
const publishedClasses = (element: DomElement) => element.getAttribute('data-mmd');

const address = (element: DomElement) =>
  element.getAttribute('href') ?? element.getAttribute('xlink:href');

function internal(href: string): string {
  if (!isInternalLink(href)) throw new NotAllowed(`“${href}”`);
  return href;
}

function safe(value: string, name: string): string {
  const plain = value.replace(/\s+/g, ' ').replace(NUMBER, rounded).trim();
  if (!SAFE_VALUE.test(plain)) throw new NotAllowed(`${name} “${plain}”`);
  return plain;
}

const rounded = (number: string) =>
  String(Math.round(Number(number) * 100) / 100 + 0).replace(/^(-?)0\./, '$1.');

function frameAttributes(svg: DomElement, { id, kind, title, description }: Frame): string[] {
  const viewBox = safe(svg.getAttribute('viewBox') ?? '', 'viewBox');
  const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
  const values = {
    xmlns: SVG,
    id,
    class: `mmd mmd-${kind}`,
    viewBox,
    // The size keeps the page from shifting; diagram.css lets it shrink.
    width: String(Math.ceil(width)),
    height: String(Math.ceil(height)),
    role: 'graphics-document document',
    'aria-roledescription': 'diagram',
    'aria-labelledby': title && `${id}-title`,
    'aria-describedby': description && `${id}-desc`,
  };
  return Object.entries(values).map(([name, value]) => (value ? attribute(name, value) : ''));
}

const names = ({ id, title, description }: Frame) =>
  (title && `<title id="${id}-title">${escapeText(title)}</title>`) +
  (description && `<desc id="${id}-desc">${escapeText(description)}</desc>`);

const attribute = (name: string, value: string) =>
  ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;

/** Characters that XML cannot hold are dropped. */
const escapeText = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
