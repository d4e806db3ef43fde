import type { MdastNode } from 'satteri';
import { components, isComponent, type Component, type ComponentName } from './components.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { codeInBraces, unknownComponent, type At } from './refuse.ts';
import { cut, listOf } from './wording.ts';

type Used = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Attributes = Used['attributes'];

/** What is wrong with a component as a page uses it. */
export function judgeComponent(node: Used, place: At): Finding[] {
  const name = node.name ?? '';
  if (!isComponent(name)) return [unknownComponent(name, place)];
  return [...judgeProperties(name, node.attributes, place), ...judgeWords(name, node, place)];
}

function judgeWords(name: ComponentName, node: Used, place: At): Finding[] {
  const { holdsWords }: Component = components[name];
  if (holdsWords === hasWords(node)) return [];
  const said = holdsWords
    ? {
        message: `<${name}> holds no words.`,
        fix: `Write them between <${name}> and </${name}>, or delete both.`,
      }
    : {
        message: `The words between <${name}> and </${name}> would not be shown.`,
        fix: `Write them after it: ${components[name].example}`,
      };
  return [{ rule: 'component-words', ...place, ...said }];
}

/** Whether readers see something of what stands inside. */
const hasWords = ({ children }: { children: readonly MdastNode[] }): boolean =>
  children.some((child) => {
    if ('value' in child && !child.type.startsWith('mdx')) return child.value.trim() !== '';
    if (child.type === 'image') return true;
    if ('name' in child && isComponent(child.name ?? '')) return true;
    return 'children' in child && hasWords(child);
  });

function judgeProperties(name: ComponentName, attributes: Attributes, place: At): Finding[] {
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
