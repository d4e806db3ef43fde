import type { Facts } from './facts.ts';
import { splitTop } from './parse-css.ts';

/** A selector made ready for many elements. */
export interface Selector {
  /** Something its subject must have, to look rules up by: "#id", ".class", a tag, or "*". */
  key: string;
  specificity: number;
  matches(element: Facts): boolean;
  /** Whether tag, id and classes of the subject fit, whatever stands above it. */
  couldMatch(element: Facts): boolean;
}

interface Compound {
  tag: string;
  id: string;
  classes: string[];
  attributes: { name: string; operator: string; value: string }[];
}

const PART =
  /#(?<id>[\w-]+)|\.(?<class>(?:\\.|[\w-])+)|\[(?<name>[\w-]+)(?:(?<operator>[~^$*]?=)"?(?<value>[^"\]]*)"?)?\]|(?<tag>[a-zA-Z][\w-]*|\*)/y;

/**
 * Reads one selector of tags, ids, classes and attributes with descendant and child combinators, which is what mermaid
 * writes. None for anything else: states such as `:hover` paint nothing that stands still. The id of the whole drawing
 * counts, but is not looked for, because everything is inside.
 */
export function readSelector(text: string, drawing: string): Selector | undefined {
  const compounds: Compound[] = [];
  const isChild: boolean[] = [];
  let child = false;
  for (const token of splitTop(text.replace(/\s*>\s*/g, ' > ').replace(/\s+/g, ' '), ' ')) {
    if (token === '>') {
      child = true;
      continue;
    }
    const compound = readCompound(token);
    if (!compound) return undefined;
    compounds.push(compound);
    isChild.push(child);
    child = false;
  }
  const subject = compounds.at(-1);
  if (!subject) return undefined;
  const specificity = compounds.reduce((sum, compound) => sum + weigh(compound), 0);
  if (compounds.length > 1 && compounds[0]?.id === drawing && !isChild[1]) {
    compounds.shift();
    isChild.shift();
  }
  return {
    key: keyOf(subject),
    specificity,
    couldMatch: (element) => matchesNames(element, compounds.at(-1) ?? subject),
    matches: (element) => matchesFrom(element, compounds, isChild, compounds.length - 1),
  };
}

/** The keys under which rules for an element are found. */
export function keysOf({ tag, id, classes }: Facts): string[] {
  const keys = ['*', tag];
  if (classes.length > 2) for (const name of classes.split(' ')) if (name) keys.push(`.${name}`);
  if (id) keys.push(`#${id}`);
  return keys;
}

function readCompound(token: string): Compound | undefined {
  const compound: Compound = { tag: '*', id: '', classes: [], attributes: [] };
  for (let at = 0; at < token.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const groups = PART.exec(token)?.groups;
    if (!groups) return undefined;
    const { id, class: name, tag, name: attribute, operator = '', value = '' } = groups;
    if (id) compound.id = id;
    else if (name) compound.classes.push(name.replace(/\\(.)/g, '$1'));
    else if (tag) compound.tag = tag;
    else if (attribute) compound.attributes.push({ name: attribute, operator, value });
  }
  return compound;
}

function keyOf({ tag, id, classes }: Compound): string {
  if (id) return `#${id}`;
  return classes[0] ? `.${classes[0]}` : tag;
}

const weigh = ({ tag, id, classes, attributes }: Compound) =>
  (id ? 10_000 : 0) + 100 * (classes.length + attributes.length) + (tag === '*' ? 0 : 1);

function matchesFrom(
  element: Facts,
  compounds: Compound[],
  isChild: boolean[],
  at: number,
): boolean {
  const compound = compounds[at];
  if (!compound || !matchesCompound(element, compound)) return false;
  if (at === 0) return true;
  for (let above = element.above(); above; above = above.above()) {
    if (matchesFrom(above, compounds, isChild, at - 1)) return true;
    if (isChild[at]) return false;
  }
  return false;
}

function matchesNames(facts: Facts, { tag, id, classes }: Compound): boolean {
  if (tag !== '*' && facts.tag !== tag) return false;
  if (id && facts.id !== id) return false;
  return classes.every((name) => facts.classes.includes(` ${name} `));
}

function matchesCompound(facts: Facts, compound: Compound): boolean {
  if (!matchesNames(facts, compound)) return false;
  return compound.attributes.every(({ name, operator, value }) => {
    const actual = facts.element.getAttribute(name);
    if (actual === null) return false;
    if (operator === '^=') return actual.startsWith(value);
    if (operator === '$=') return actual.endsWith(value);
    if (operator === '*=') return actual.includes(value);
    if (operator === '~=') return actual.split(/\s+/).includes(value);
    return operator === '' || actual === value;
  });
}
