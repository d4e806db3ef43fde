/**
 * The text of an element as one would type it into a mail: paragraphs apart, lists with hyphens or
 * numbers, the cells of a table apart by tabs, and nothing that is only for the screen or for the ear.
 */
export function cleanText(element: Element): string {
  return blocks(element)
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ *([\n\t]) */g, '$1')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blocks(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, ' ');
  if (!(node instanceof HTMLElement)) return '';
  if (node.hidden || node.matches('button, svg, [data-screen-only], .visually-hidden')) return '';
  const inside = [...node.childNodes].map(blocks).join('');
  switch (node.localName) {
    case 'br':
      return '\n';
    case 'li':
      return `\n${marker(node)}${inside.trim()}`;
    case 'th':
    case 'td':
      return `${inside.trim()}${node.nextElementSibling ? '\t' : ''}`;
    case 'tr':
      return `${inside.trimEnd()}\n`;
    case 'input':
      return '[ ]';
    default:
      return /^(p|h\d|ul|ol|dl|dt|dd|div|section|table|blockquote|pre|figure)$/.test(node.localName)
        ? `\n\n${inside.trim()}\n\n`
        : inside;
  }
}

function marker(item: HTMLElement): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '- ';
  return `${[...list.children].indexOf(item) + 1}. `;
}
