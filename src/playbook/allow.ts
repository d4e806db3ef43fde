import type { MdastNode } from 'satteri';
import { components, isComponent, type Component } from './components.ts';
import type { Finding } from './finding.ts';
import { checkAddress } from './address.ts';
import { nearest } from './nearest.ts';
import { cut, listOf } from './wording.ts';

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
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
]);

/**
 * The one allow-list of what a page may contain, asked for each part of its text: by the checker
 * and, once more, inside the site's own Markdown pipeline. Content is never code.
 */
export function judge(node: MdastNode, form: Form): Finding[] {
  const place = placeOf(node);
  switch (node.type) {
    case 'link':
    case 'image':
    case 'definition':
      return checkAddress(node.url, node.type, place);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return judgeComponent(node.name ?? '', node.attributes, place);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isComment(node.value) ? [] : [codeInBraces(node.value, place)];
    case 'mdxjsEsm':
      return [importOrExport(node.value, place)];
    case 'html':
      return [rawHtml(node.value, place)];
    default:
      return plain.has(node.type) ? [] : [unknownPart(node.type, form, place)];
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

type Place = ReturnType<typeof placeOf>;

export const codeInBraces = (value: string, place: Place): Finding => ({
  rule: 'code-in-braces',
  ...place,
  message: `“${cut(`{${value.split('\n')[0] ?? ''}`, 24)}” begins with a brace, and braces hold code, which pages may not contain.`,
  fix: 'Write \\{ if you mean a brace, or [customer name] for something to fill in.',
});

export const importOrExport = (value: string, place: Place): Finding => ({
  rule: 'import-or-export',
  ...place,
  length: 6,
  message: `The line begins with “${/^\w+/.exec(value)?.[0] ?? 'import'}”, which the site would take for code.`,
  fix: 'Begin the sentence with another word. Components need no import.',
});

export function rawHtml(value: string, place: Place): Finding {
  if (value.startsWith('<!--'))
    return {
      rule: 'html-comment',
      ...place,
      message: 'A comment in <!-- --> cannot stand here.',
      fix: 'Delete it. In a page that ends in .mdx you can write {/* … */}.',
    };
  const tag = /^<\/?[A-Za-z][\w.:-]*/.exec(value)?.[0] ?? value.slice(0, 12);
  return {
    rule: 'html',
    ...place,
    message: `“${cut(tag)}${tag.endsWith('>') ? '' : '>'}” is HTML, which pages may not contain.`,
    fix: instead(tag.replace(/^<\/?/, '').toLowerCase()),
  };
}

/** What to write for common HTML tags. */
export function instead(tag: string): string {
  const known: Readonly<Record<string, string>> = {
    br: 'Leave a blank line for a new paragraph.',
    b: 'Write **bold**.',
    strong: 'Write **bold**.',
    i: 'Write *emphasis*.',
    em: 'Write *emphasis*.',
    a: 'Write [text](address).',
    img: 'Write ![what it shows](./picture.png).',
    p: 'Leave a blank line for a new paragraph.',
    ul: 'Begin each line of the list with “- ”.',
    ol: 'Begin each line of the list with “1. ”.',
    li: 'Begin the line with “- ”.',
    code: 'Put it between back ticks.',
    pre: 'Put it between lines of three back ticks.',
    blockquote: 'Begin the line with “> ”.',
    hr: 'Write a line “---” between blank lines.',
    h1: 'Begin the line with “## ”.',
    h2: 'Begin the line with “## ”.',
    h3: 'Begin the line with “### ”.',
    table: 'Write a table with “|” between the cells.',
  };
  return (
    (Object.hasOwn(known, tag) ? known[tag] : undefined) ??
    'Delete the tag, or write \\< if you mean the sign itself.'
  );
}

type Attributes = Extract<MdastNode, { type: 'mdxJsxFlowElement' }>['attributes'];

function judgeComponent(name: string, attributes: Attributes, place: Place): Finding[] {
  if (!isComponent(name)) return [unknownComponent(name, place)];
  const { properties, required }: Component = components[name];
  const found: Finding[] = [];
  const given = new Set<string>();
  const names = Object.keys(properties);
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      found.push({
        ...codeInBraces(attribute.value, place),
        message: `<${name} {…}> would run code, which pages may not contain.`,
        fix: `Write ${names.map((word) => `${word}="…"`).join(' ') || `<${name}>`}.`,
      });
      continue;
    }
    const property = Object.hasOwn(properties, attribute.name)
      ? properties[attribute.name]
      : undefined;
    given.add(attribute.name);
    if (!property) {
      const meant = nearest(attribute.name, names);
      if (meant !== undefined) given.add(meant);
      const fix = meant
        ? `Did you mean “${meant}”?`
        : names.length > 0
          ? `It has: ${listOf(names, 'and')}.`
          : `Write <${name}> alone.`;
      found.push({
        rule: 'component-property',
        ...place,
        message: `<${name}> has no “${cut(attribute.name)}”.`,
        fix,
      });
      continue;
    }
    const value = literal(attribute.value);
    if (value === undefined)
      found.push({
        rule: 'code-in-braces',
        ...place,
        message: `${attribute.name}={…} in <${name}> would run code, which pages may not contain.`,
        fix: `Write ${attribute.name}="…".`,
      });
    else if ('oneOf' in property && !property.oneOf.includes(value)) {
      const meant = nearest(value, property.oneOf);
      found.push({
        rule: 'component-value',
        ...place,
        message: `“${attribute.name}” of <${name}> is “${cut(value)}”, but must be ${listOf(property.oneOf, 'or')}.`,
        fix: meant
          ? `Did you mean “${meant}”?`
          : `Write ${attribute.name}="${property.oneOf[0] ?? ''}".`,
      });
    }
  }
  for (const word of required)
    if (!given.has(word))
      found.push({
        rule: 'component-property',
        ...place,
        message: `<${name}> needs “${word}”.`,
        fix: `Write for example ${components[name].example}`,
      });
  return found;
}

/** A value that is plain text, also where it is written as {"text"}. */
function literal(
  value: Extract<Attributes[number], { type: 'mdxJsxAttribute' }>['value'],
): string | undefined {
  if (typeof value === 'string') return value;
  if (!value) return '';
  const text = /^\s*(?:"([^"\\]*)"|'([^'\\]*)'|(\d{1,9}|true|false))\s*$/.exec(value.value);
  return text ? (text[1] ?? text[2] ?? text[3]) : undefined;
}

export function unknownComponent(name: string, place: Place): Finding {
  const known = Object.keys(components);
  const meant = nearest(name, known);
  if (/^[a-z]\w*$/.test(name) && meant === undefined) return rawHtml(`<${name}`, place);
  return {
    rule: 'unknown-component',
    ...place,
    message: `<${cut(name)}> is not a component of this playbook.`,
    fix: meant
      ? `Did you mean <${meant}>?`
      : `Use ${listOf(
          known.map((word) => `<${word}>`),
          'or',
        )}, or write \\< if you mean the sign itself.`,
  };
}

const unknownPart = (type: string, form: Form, place: Place): Finding => ({
  rule: 'unknown-part',
  ...place,
  message: `This part of the text (${type}) cannot stand in a page${form === 'md' ? ' that ends in .md' : ''}.`,
  fix: 'Write headings, paragraphs, lists, quotes, tables, pictures and links.',
});
