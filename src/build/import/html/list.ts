import { attribute, isElementNode, type Element, type Node } from './tree.ts';
import { settled } from './parts-apart.ts';

/** A list in Markdown; what belongs to an entry stands below its first word. */
export function listMarkdown(list: Element, markdown: (node: Node) => string): string {
  let number = Number.parseInt(attribute(list, 'start'), 10) || 1;
  return list.childNodes
    .flatMap((node) => {
      const words = settled(markdown(node)).trim();
      if (words === '') return [];
      const isListAlone = isElementNode(node) && /^[ou]l$/.test(node.tagName);
      const mark = isListAlone ? '   ' : list.tagName === 'ol' ? `${number++}. ` : '- ';
      return [below(mark, words)];
    })
    .join('\n');
}

/** The words after the mark, all further lines below the first word; a list follows without a gap. */
const below = (mark: string, words: string) =>
  mark +
  words.replace(/\n+(?=- |1\. )/g, '\n').replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
