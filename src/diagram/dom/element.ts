import { decodeHTML } from 'entities';
import { readSelectors, type Selector } from '../css/selector.ts';
import type { DomDocument } from './document.ts';
import { DomNode, ELEMENT, isElement } from './node.ts';
import { DomStyle } from './style.ts';

export const SVG = 'http://www.w3.org/2000/svg';
export const HTML = 'http://www.w3.org/1999/xhtml';

/** An element; attributes have their plain names, whatever namespace they were given in. */
export class DomElement extends DomNode {
  readonly nodeType = ELEMENT;
  readonly ownerDocument: DomDocument;
  readonly localName: string;
  readonly namespaceURI: string;
  /** The class names, each between spaces, for quick looking up. */
  spacedClasses = ' ';
  readonly #attributes = new Map<string, string>();
  #style: DomStyle | undefined;

  constructor(ownerDocument: DomDocument, namespace: string, name: string) {
    super();
    this.ownerDocument = ownerDocument;
    this.namespaceURI = namespace;
    this.localName = name;
  }

  get tagName(): string {
    return this.namespaceURI === HTML ? this.localName.toUpperCase() : this.localName;
  }

  get id(): string {
    return this.#attributes.get('id') ?? '';
  }

  set id(id: string) {
    this.setAttribute('id', id);
  }

  get className(): string {
    return this.getAttribute('class') ?? '';
  }

  set className(names: string) {
    this.setAttribute('class', names);
  }

  get style(): DomStyle {
    return (this.#style ??= new DomStyle(this));
  }

  get classList() {
    const names = () => this.spacedClasses.trim().split(' ').filter(Boolean);
    const write = (classes: Iterable<string>) => this.setAttribute('class', [...classes].join(' '));
    return {
      contains: (name: string) => this.spacedClasses.includes(` ${name} `),
      add: (...added: string[]) => write(new Set([...names(), ...added])),
      remove: (...gone: string[]) => write(names().filter((name) => !gone.includes(name))),
    };
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    const text = String(value);
    this.#attributes.set(name, text);
    if (name === 'class') this.spacedClasses = ` ${text.trim().replace(/\s+/g, ' ')} `;
  }

  setAttributeNS(_namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
    if (name === 'class') this.spacedClasses = ' ';
  }

  get children(): DomElement[] {
    return this.childNodes.filter(isElement);
  }

  get firstElementChild(): DomElement | null {
    return elementFrom(this.firstChild, 'nextSibling');
  }

  get nextElementSibling(): DomElement | null {
    return elementFrom(this.nextSibling, 'nextSibling');
  }

  get previousElementSibling(): DomElement | null {
    return elementFrom(this.previousSibling, 'previousSibling');
  }

  matches(selectors: string): boolean {
    return matchesAny(this, readSelectors(selectors), this);
  }

  closest(selectors: string): DomElement | null {
    const wanted = readSelectors(selectors);
    for (let element: DomElement | null = this; element; element = element.parentElement) {
      if (matchesAny(element, wanted, this)) return element;
    }
    return null;
  }

  querySelector(selectors: string): DomElement | null {
    const wanted = readSelectors(selectors);
    for (const element of this.descendants()) {
      if (matchesAny(element, wanted, this)) return element;
    }
    return null;
  }

  querySelectorAll(selectors: string): DomElement[] {
    const wanted = readSelectors(selectors);
    return [...this.descendants()].filter((element) => matchesAny(element, wanted, this));
  }

  /** All elements inside, in the order of the document. */
  *descendants(): Generator<DomElement> {
    let element = this.firstElementChild;
    while (element) {
      yield element;
      let next = element.firstElementChild;
      for (let up: DomElement | null = element; !next && up && up !== this; up = up.parentElement) {
        next = up.nextElementSibling;
      }
      element = next;
    }
  }

  /** What mermaid writes as HTML is a style sheet, nothing, or text with character references; never an element. */
  set innerHTML(html: string) {
    this.textContent = this.localName === 'style' ? html : decodeHTML(html);
  }

  override cloneNode(deep = false): DomElement {
    const copy = new DomElement(this.ownerDocument, this.namespaceURI, this.localName);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    if (deep) copy.append(...this.childNodes.map((node) => node.cloneNode(true)));
    return copy;
  }
}

function elementFrom(start: DomNode | null, towards: 'nextSibling' | 'previousSibling') {
  for (let node = start; node; node = node[towards]) if (isElement(node)) return node;
  return null;
}

const matchesAny = (element: DomElement, selectors: readonly Selector[], scope: DomElement) =>
  selectors.some((selector) => selector.matches(element, scope));
