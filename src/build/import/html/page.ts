import { parse, serialize } from 'parse5';
import { attribute, elementsIn, isElementNode, isTextNode, textOf } from './tree.ts';
import type { Element } from './tree.ts';

/** The text of a page that is all HTML, below its title; what a program has put around it stays out. */
export function htmlPage(text: string): string {
  const all = elementsIn(parse(text).childNodes);
  const words = all.find(({ tagName }) => tagName === 'title');
  // Confluence puts the name of the space before it.
  const title =
    words &&
    textOf(words)
      .replace(/^[^:]+ : /, '')
      .replace(/\s+/g, ' ')
      .trim();
  const main =
    all.find((element) => attribute(element, 'id') === 'main-content') ??
    all.find(({ tagName }) => /^(?:main|article)$/.test(tagName)) ??
    all.find(({ tagName }) => tagName === 'body');
  if (!main) return '';
  const [first] = elementsIn(main.childNodes).filter(({ tagName }) => tagName === 'h1');
  const isTitled = first !== undefined && textOf(first).trim() === title;
  meanWords(main);
  return `${title && !isTitled ? `# ${title}\n\n` : ''}${serialize(main)}`;
}

/** Signs of Markdown in the words of HTML are no marks. */
function meanWords({ childNodes }: Element): void {
  for (const node of childNodes) {
    if (isTextNode(node))
      node.value = node.value
        .replace(/\s+/g, ' ')
        .replace(/[\\`*_[\]~{]|(?<=%)%|(?<==)=/g, '\\$&')
        .replace(/^( ?)(?=[#>+-]+ )/, '$1\\')
        .replace(/^( ?\d+)(?=[.)] )/, '$1\\');
    else if (isElementNode(node) && !/^(?:pre|code)$/.test(node.tagName)) meanWords(node);
  }
}
