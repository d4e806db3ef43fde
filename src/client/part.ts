/** The part of a page that a script needs; throws if the page does not have it. */
export function partOf(root: ParentNode, selector: string): HTMLElement;
export function partOf<T extends Element>(root: ParentNode, selector: string, type: new () => T): T;
export function partOf(root: ParentNode, selector: string, type = HTMLElement) {
  const part = root.querySelector(selector);
  if (!(part instanceof type)) throw new Error(`The page has no ${selector}.`);
  return part;
}
