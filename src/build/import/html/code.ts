import { decodeHTML } from 'entities';
import { textOf, type Element } from './tree.ts';

/** Code in a line of text. */
export function codeWords(element: Element): string {
  const words = textOf(element).replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  return words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``;
}

/** Code in lines of its own, with everything in it that only looks like a tag. */
export function codeBlock({ sourceCodeLocation: place }: Element, source: string): string {
  const written = source
    .slice(place?.startTag?.endOffset, place?.endTag?.startOffset ?? place?.endOffset)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:a|b|code|em|font|i|span|strong)(?:\s[^<>]*)?>/gi, '');
  // The first time for what was made to mean itself before the text was parsed.
  const code = decodeHTML(decodeHTML(written)).replace(/^\n+|\s+$/g, '');
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}
