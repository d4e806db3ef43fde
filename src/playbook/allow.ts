import type { MdastNode } from 'satteri';
import { checkAddress } from './address.ts';
import { judgeComponent } from './component-use.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';
import { codeInBraces, importOrExport, rawHtml } from './refuse.ts';
import { cut } from './wording.ts';

/** Pages end in `.mdx`, where components may stand, or in `.md`, where they may not. */
export type Form = 'md' | 'mdx';

/** Everything that text may consist of. What is not named here is refused. */
const plain: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'linkReference',
  'footnoteReference',
  'footnoteDefinition',
]);

/**
 * The one allow-list of what a page may contain, asked for each part of its text: by the checker
 * and, once more, inside the site's own Markdown pipeline. Content is never code.
 */
export function judge(node: MdastNode, form: Form): Finding[] {
  // Most parts are plain, and of those not even the place is asked: to tell it takes the engine time.
  if (plain.has(node.type)) return [];
  const place = placeOf(node);
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return checkAddress(node.url, node.type, place);
    case 'imageReference':
      return [pictureByName(node.label ?? node.identifier, place)];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return judgeComponent(node, place);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [codeInBraces(node.value, place)];
    case 'mdxjsEsm':
      return [importOrExport(node.value, place)];
    case 'html':
      return [rawHtml(node.value, place)];
    default:
      return [unknownPart(node.type, form, place)];
  }
}

type At = Pick<Finding, 'line' | 'column' | 'length'>;

export function placeOf({ position }: MdastNode): At & { line: number; column: number } {
  if (!position) return { line: 1, column: 1, length: 1 };
  const { start, end } = position;
  const length = start.line === end.line ? Math.max(1, end.column - start.column) : 1;
  return { line: start.line, column: start.column, length };
}

/** A comment of one piece: nothing may follow it inside the braces. */
const isComment = (value: string) => /^\s*\/\*(?:(?!\*\/)[^])*\*\/\s*$/.test(value);

/** What the name stands for is written elsewhere, and could be any address. */
const pictureByName = (name: string, place: At & Place): Finding => ({
  rule: 'picture-address',
  ...place,
  message: `This picture is named “${cut(name)}”, as if its address stood elsewhere on the page.`,
  fix: 'Write ![what it shows](./picture.png).',
});

const unknownPart = (type: string, form: Form, place: At & Place): Finding => ({
  rule: 'unknown-part',
  ...place,
  message: `This part of the text (${type}) cannot stand in a page${form === 'md' ? ' that ends in .md' : ''}.`,
  fix: 'Write headings, paragraphs, lists, quotes, tables, pictures and links.',
});
