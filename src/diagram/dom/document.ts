import { DomElement, HTML } from './element.ts';
import { DOCUMENT, DomNode, DomText } from './node.ts';

/** An empty page. */
export class DomDocument extends DomNode {
  readonly nodeType = DOCUMENT;
  readonly ownerDocument: DomDocument = this;
  readonly documentElement = this.createElement('html');
  readonly head = this.createElement('head');
  readonly body = this.createElement('body');
  /** The window that shows it. */
  defaultView: object | null = null;

  constructor() {
    super();
    this.documentElement.append(this.head, this.body);
    this.appendChild(this.documentElement);
  }

  createElement(name: string): DomElement {
    return new DomElement(this, HTML, name.toLowerCase());
  }

  createElementNS(namespace: string | null, name: string): DomElement {
    return new DomElement(this, namespace ?? '', name);
  }

  createTextNode(text: string): DomText {
    return new DomText(this, text);
  }

  getElementById(id: string): DomElement | null {
    for (const element of this.documentElement.descendants()) if (element.id === id) return element;
    return null;
  }

  querySelector(selectors: string): DomElement | null {
    return this.documentElement.querySelector(selectors);
  }

  override cloneNode(): DomDocument {
    return new DomDocument();
  }
}
