/** What selectors ask about an element, read once: asking jsdom is slow. */
export interface Facts {
  element: Element;
  tag: string;
  id: string;
  /** The class names between spaces, for quick looking up. */
  classes: string;
  above(): Facts | undefined;
}

/** Reads facts that hold until the document changes. */
export type FactReader = (element: Element) => Facts;

export function createFactReader(): FactReader {
  const known = new Map<Element, Facts>();
  const read = (element: Element): Facts => {
    let facts = known.get(element);
    if (facts) return facts;
    let above: Facts | undefined | null = null;
    facts = {
      element,
      tag: element.localName,
      id: element.getAttribute('id') ?? '',
      classes: ` ${element.getAttribute('class') ?? ''} `,
      above() {
        if (above === null) {
          const { parentElement } = element;
          above = parentElement ? read(parentElement) : undefined;
        }
        return above;
      },
    };
    known.set(element, facts);
    return facts;
  };
  return read;
}
