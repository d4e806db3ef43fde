import type { DomElement } from '../dom/element.ts';
import { splitTop } from './parse-css.ts';

/** A selector made ready for many elements. */
export interface Selector {
  /** Something its subject must have, to look rules up by: "#id", ".class", a tag, or "*". */
  key: string;
  specificity: number;
  /** `scope` is what “:scope” stands for. */
  matches(element: DomElement, scope?: DomElement): boolean;
  /** Whether tag, id and classes of the subject fit, whatever stands around it. */
  couldMatch(element: DomElement): boolean;
}

type Combinator = ' ' | '>' | '+' | '~';
type Condition = (element: DomElement, scope?: DomElement) => boolean;

interface Compound {
  tag: string;
  id: string;
  classes: string[];
  conditions: Condition[];
  /** How the one before it stands to this one. */
  before: Combinator;
}

const PART =
  /#(?<id>(?:\\.|[\w-])+)|\.(?<class>(?:\\.|[\w-])+)|\[(?<name>[\w-]+)(?:(?<operator>[~^$*]?=)(?:"(?<quoted>(?:\\.|[^"\\])*)"|(?<bare>[^"\]]*)))?\]|:(?<state>[a-z-]+)(?:\((?<inside>[^()]*)\))?|(?<tag>[a-zA-Z][\w-]*|\*)/y;

const known = new Map<string, readonly Selector[]>();

/** The selectors of a list, for looking elements up; throws for what is not understood. */
export function readSelectors(list: string): readonly Selector[] {
  let selectors = known.get(list);
  if (!selectors) {
    selectors = splitTop(list, ',').map((text) => {
      const selector = readSelector(text);
      if (!selector) throw new Error(`Not a known selector: ${text}`);
      return selector;
    });
    known.set(list, selectors);
  }
  return selectors;
}

/**
 * Reads one selector of tags, ids, classes and attributes with their combinators, `:not()`, `:scope` and places among
 * siblings. None for anything else: states such as `:hover` paint nothing that stands still. The id of the whole
 * `drawing` counts, but is not looked for, because everything is inside.
 */
export function readSelector(text: string, drawing?: string): Selector | undefined {
  const compounds: Compound[] = [];
  let before: Combinator = ' ';
  for (const token of splitTop(text.replace(/\s*([>+~])(?!=)\s*/g, ' $1 '), ' ')) {
    if (isCombinator(token)) {
      before = token;
      continue;
    }
    const compound = readCompound(token, before);
    if (!compound) return undefined;
    compounds.push(compound);
    before = ' ';
  }
  const subject = compounds.at(-1);
  if (!subject) return undefined;
  const specificity = compounds.reduce((sum, compound) => sum + weigh(compound), 0);
  const [first, second] = compounds;
  if (drawing && first?.id === drawing && second?.before === ' ') compounds.shift();
  return {
    key: keyOf(subject),
    specificity,
    couldMatch: (element) => matchesNames(element, subject),
    matches: (element, scope) => matchesFrom(element, compounds, compounds.length - 1, scope),
  };
}

/** The keys under which rules for an element are found. */
export function keysOf({ localName, id, spacedClasses }: DomElement): string[] {
  const keys = ['*', localName];
  for (const name of spacedClasses.split(' ')) if (name) keys.push(`.${name}`);
  if (id) keys.push(`#${id}`);
  return keys;
}

const isCombinator = (token: string): token is Combinator => /^[>+~]$/.test(token);

function readCompound(token: string, before: Combinator): Compound | undefined {
  const compound: Compound = { tag: '*', id: '', classes: [], conditions: [], before };
  for (let at = 0; at < token.length;) {
    PART.lastIndex = at;
    const groups = PART.exec(token)?.groups;
    if (!groups) return undefined;
    at = PART.lastIndex;
    const { id, class: name, tag, state, inside = '', name: attribute, operator = '' } = groups;
    if (id) compound.id = unescaped(id);
    else if (name) compound.classes.push(unescaped(name));
    else if (tag) compound.tag = tag;
    else if (attribute) {
      const value = unescaped(groups['quoted'] ?? groups['bare'] ?? '');
      compound.conditions.push((element) => hasValue(element, attribute, operator, value));
    } else {
      const condition = readState(state ?? '', inside);
      if (!condition) return undefined;
      compound.conditions.push(condition);
    }
  }
  return compound;
}

function readState(state: string, inside: string): Condition | undefined {
  if (state === 'scope') return (element, scope) => element === scope;
  if (state === 'root') return (element) => !element.parentElement;
  if (state === 'first-child') return (element) => !element.previousElementSibling;
  if (state === 'last-child') return (element) => !element.nextElementSibling;
  if (state === 'nth-child') return (element) => placeOf(element) === Number(inside);
  if (state !== 'not') return undefined;
  const excluded = readSelector(inside);
  return excluded && ((element, scope) => !excluded.matches(element, scope));
}

/** Counted from 1 among the elements beside it. */
function placeOf(element: DomElement): number {
  let place = 1;
  for (let each = element.previousElementSibling; each; each = each.previousElementSibling) place++;
  return place;
}

const unescaped = (name: string) => name.replace(/\\(.)/g, '$1');

function keyOf({ tag, id, classes }: Compound): string {
  if (id) return `#${id}`;
  return classes[0] ? `.${classes[0]}` : tag;
}

const weigh = ({ tag, id, classes, conditions }: Compound) =>
  (id ? 10_000 : 0) + 100 * (classes.length + conditions.length) + (tag === '*' ? 0 : 1);

function matchesFrom(
  element: DomElement,
  compounds: readonly Compound[],
  at: number,
  scope: DomElement | undefined,
): boolean {
  const compound = compounds[at];
  if (!compound || !matchesNames(element, compound)) return false;
  if (!compound.conditions.every((holds) => holds(element, scope))) return false;
  if (at === 0) return true;
  const { before } = compound;
  const isBeside = before === '+' || before === '~';
  const next = (from: DomElement) => (isBeside ? from.previousElementSibling : from.parentElement);
  for (let each = next(element); each; each = next(each)) {
    if (matchesFrom(each, compounds, at - 1, scope)) return true;
    if (before === '>' || before === '+') return false;
  }
  return false;
}

function matchesNames(element: DomElement, { tag, id, classes }: Compound): boolean {
  if (tag !== '*' && element.localName !== tag) return false;
  if (id && element.id !== id) return false;
  return classes.every((name) => element.spacedClasses.includes(` ${name} `));
}

function hasValue(element: DomElement, name: string, operator: string, value: string): boolean {
  const actual = element.getAttribute(name);
  if (actual === null) return false;
  if (operator === '^=') return actual.startsWith(value);
  if (operator === '$=') return actual.endsWith(value);
  if (operator === '*=') return actual.includes(value);
  if (operator === '~=') return actual.split(/\s+/).includes(value);
  return operator === '' || actual === value;
}
