import type { DomElement } from '../dom/element.ts';
import { type Declaration, parseCss, parseDeclarations } from './parse-css.ts';
import { keysOf, readSelector, type Selector } from './selector.ts';

/** What attributes, rules and the style attribute say about an element, by the order of the cascade. */
export interface Sheet {
  declared(element: DomElement): Map<string, string>;
}

interface KeyedRule {
  selector: Selector;
  order: number;
  declarations: Declaration[];
}

/** Reads the sheet of a drawing, named by its id, for some properties; attributes of the same names count as well. */
export function readSheet(css: string, properties: ReadonlySet<string>, drawing: string): Sheet {
  const matching = createMatcher(rulesFor(css, properties, drawing));
  return {
    declared(element) {
      const found = new Map<string, string>();
      for (const name of element.getAttributeNames()) {
        const value = properties.has(name) && element.getAttribute(name);
        if (value) found.set(name, value);
      }
      const important = new Set<string>();
      const apply = ({ name, value, important: strong }: Declaration) => {
        if (important.has(name) && !strong) return;
        found.set(name, value);
        if (strong) important.add(name);
      };
      for (const { declarations } of matching(element)) declarations.forEach(apply);
      const inline = element.getAttribute('style');
      if (inline) chosen(parseDeclarations(inline), properties).forEach(apply);
      return found;
    },
  };
}

type Rules = ReadonlyMap<string, KeyedRule[]>;

/** A rule as it is written, for the properties that count. */
interface WrittenRule {
  text: string;
  order: number;
  declarations: Declaration[];
}

/** Stands for the id of any drawing. */
const ANY = 'drawing';

interface ReadOnce {
  own: WrittenRule[];
  shared: Rules;
}

const known = new WeakMap<ReadonlySet<string>, Map<string, ReadOnce>>();

/**
 * Drawings of a kind have the same sheet but for their id, with which names of their parts begin: rules
 * that do not ask for either beyond their drawing are read once for all.
 */
function rulesFor(css: string, properties: ReadonlySet<string>, drawing: string): Rules {
  const sheets = known.get(properties) ?? new Map<string, ReadOnce>();
  known.set(properties, sheets);
  const sheet = css.replaceAll(new RegExp(`#${RegExp.escape(drawing)}(?!\\w)`, 'g'), `#${ANY}`);
  let read = sheets.get(sheet);
  if (!read) {
    if (sheets.size >= 30) sheets.clear();
    const written = writtenRules(sheet, properties);
    const { own = [], shared = [] } = Object.groupBy(written, (rule) =>
      namesDrawing(rule) ? 'own' : 'shared',
    );
    read = { own, shared: keyed(shared, ANY) };
    sheets.set(sheet, read);
  }
  const named = (text: string) => text.replaceAll(`#${ANY}`, `#${drawing}`);
  const own = read.own.map(({ text, order, declarations }) => ({
    text: named(text),
    order,
    declarations: declarations.map((each) => ({ ...each, value: named(each.value) })),
  }));
  const rules = new Map(read.shared);
  for (const [key, more] of keyed(own, drawing))
    rules.set(key, [...(rules.get(key) ?? []), ...more]);
  return rules;
}

const namesDrawing = ({ text, declarations }: WrittenRule) =>
  text.replace(`#${ANY} `, '').includes(`#${ANY}`) ||
  declarations.some(({ value }) => value.includes(`#${ANY}`));

const writtenRules = (css: string, properties: ReadonlySet<string>): WrittenRule[] =>
  parseCss(css).flatMap(({ selectors, declarations }, order) => {
    const kept = chosen(declarations, properties);
    return kept.length === 0 ? [] : selectors.map((text) => ({ text, order, declarations: kept }));
  });

function keyed(rules: readonly WrittenRule[], drawing: string): Rules {
  const read = rules.flatMap(({ text, order, declarations }) => {
    const selector = readSelector(text, drawing);
    return selector ? [{ selector, order, declarations }] : [];
  });
  return Map.groupBy(read, ({ selector }) => selector.key);
}

/** Finds the rules for an element; those that could be are kept for all elements of its tag, id and classes. */
function createMatcher(rules: Rules): (element: DomElement) => KeyedRule[] {
  const candidates = new Map<string, KeyedRule[]>();
  return (element) => {
    const look = `${element.localName}#${element.id}${element.spacedClasses}`;
    let possible = candidates.get(look);
    if (!possible) {
      possible = keysOf(element)
        .flatMap((key) => rules.get(key) ?? [])
        .filter(({ selector }) => selector.couldMatch(element))
        .sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
      candidates.set(look, possible);
    }
    return possible.filter(({ selector }) => selector.matches(element));
  };
}

function chosen(declarations: Declaration[], properties: ReadonlySet<string>): Declaration[] {
  return declarations.flatMap(expandFont).filter(({ name, value }) => {
    // A size without unit counts in an attribute but not in CSS.
    return properties.has(name) && !(name === 'font-size' && /^[\d.]*[1-9][\d.]*$/.test(value));
  });
}

function expandFont(declaration: Declaration): Declaration[] {
  if (declaration.name !== 'font') return [declaration];
  const match = /^(.*?)(\d[\d.]*(?:px|em|rem|pt|%))(?:\/\S+)?\s+(.+)$/.exec(declaration.value);
  if (!match) return [];
  const [, lead = '', size = '', family = ''] = match;
  const weight = /\b(bold|\d00)\b/.exec(lead)?.[1] ?? '400';
  const parts = { 'font-size': size, 'font-family': family, 'font-weight': weight };
  return Object.entries(parts).map(([name, value]) => ({ ...declaration, name, value }));
}
