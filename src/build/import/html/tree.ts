import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { decodeHTML } from 'entities';

export type Node = Tree.ChildNode;
export type Element = Tree.Element;
export const { isElementNode, isTextNode } = tree;

/** The value of an attribute, empty where there is none. */
export const attribute = (element: Element, name: string) =>
  decodeHTML(element.attrs.find((one) => one.name === name)?.value ?? '').trim();

/** All words in an element, as they are shown. */
export const textOf = (node: Node): string =>
  isTextNode(node)
    ? decodeHTML(node.value)
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

/** The nearest elements of such a name in an element, and not those inside of them. */
export const within = (element: Element, name: RegExp): Element[] =>
  element.childNodes
    .filter(isElementNode)
    .flatMap((child) => (name.test(child.tagName) ? [child] : within(child, name)));

/** All elements among the nodes and below, in the order of the text. */
export const elementsIn = (nodes: Node[]): Element[] =>
  nodes.filter(isElementNode).flatMap((element) => [element, ...elementsIn(element.childNodes)]);
