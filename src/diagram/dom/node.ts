import type { DomDocument } from './document.ts';
import type { DomElement } from './element.ts';

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

const PRECEDING = 2;
const FOLLOWING = 4;
const CONTAINS = 8;
const CONTAINED_BY = 16;

/** A node of a tree that is as much of the DOM as mermaid and d3 ask for, and fast because it is no more. */
export abstract class DomNode {
  abstract readonly nodeType: number;
  abstract readonly ownerDocument: DomDocument;
  abstract cloneNode(deep?: boolean): DomNode;
  nodeValue: string | null = null;
  parentNode: DomNode | null = null;
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;
  get parentElement(): DomElement | null {
    return this.parentNode && isElement(this.parentNode) ? this.parentNode : null;
  }

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get textContent(): string {
    let text = this.nodeValue ?? '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  set textContent(text: string | null) {
    this.replaceChildren(...(text === null || text === '' ? [] : [String(text)]));
  }

  appendChild<N extends DomNode>(node: N): N {
    return this.insertBefore(node, null);
  }

  insertBefore<N extends DomNode>(node: N, before: DomNode | null): N {
    if (node === before) return node;
    if (node.contains(this)) throw new Error('A node cannot be put inside itself.');
    node.remove();
    const after = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = after;
    node.nextSibling = before;
    if (after) after.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
    return node;
  }

  removeChild<N extends DomNode>(node: N): N {
    node.remove();
    return node;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (!parent) return;
    if (before) before.nextSibling = after;
    else parent.firstChild = after;
    if (after) after.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }

  append(...nodes: (DomNode | string)[]): void {
    for (const node of nodes) this.appendChild(this.#asNode(node));
  }

  before(...nodes: (DomNode | string)[]): void {
    for (const node of nodes) this.parentNode?.insertBefore(this.#asNode(node), this);
  }

  replaceChildren(...nodes: (DomNode | string)[]): void {
    while (this.firstChild) this.firstChild.remove();
    this.append(...nodes);
  }

  getRootNode(): DomNode {
    return this.parentNode?.getRootNode() ?? this;
  }

  contains(node: DomNode | null): boolean {
    for (let each = node; each; each = each.parentNode) if (each === this) return true;
    return false;
  }

  /** As in the DOM: where `other` lies, seen from here. */
  compareDocumentPosition(other: DomNode): number {
    if (other === this) return 0;
    if (this.contains(other)) return CONTAINED_BY + FOLLOWING;
    if (other.contains(this)) return CONTAINS + PRECEDING;
    const ours = pathTo(this);
    const theirs = pathTo(other);
    const fork = ours.findIndex((node, at) => node !== theirs[at]);
    for (let node = ours[fork]?.nextSibling; node; node = node.nextSibling) {
      if (node === theirs[fork]) return FOLLOWING;
    }
    return PRECEDING;
  }

  /** Nothing ever happens to a drawing. */
  addEventListener(): void {}

  #asNode(node: DomNode | string): DomNode {
    return typeof node === 'string' ? this.ownerDocument.createTextNode(node) : node;
  }
}

export class DomText extends DomNode {
  readonly nodeType = TEXT;
  readonly ownerDocument: DomDocument;

  constructor(ownerDocument: DomDocument, text: string) {
    super();
    this.ownerDocument = ownerDocument;
    this.nodeValue = text;
  }

  override cloneNode(): DomText {
    return new DomText(this.ownerDocument, this.nodeValue ?? '');
  }
}

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** From the root down to the node itself. */
function pathTo(node: DomNode): DomNode[] {
  const path: DomNode[] = [];
  for (let each: DomNode | null = node; each; each = each.parentNode) path.unshift(each);
  return path;
}
