import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { placesOf, type Place } from './place.ts';
import { checkDecoded } from './text.ts';
import type { Slip } from './line-marks.ts';
import { findLosses } from './silent-loss.ts';
import { findSlip } from './writing.ts';

/** A file of the content folder as text, named from the folder's parent: `content/terms/deal.md`. */
export interface SourceFile {
  file: string;
  text: string;
  /** The file is there, but its bytes are no text; `text` is empty. */
  unread?: true;
}

export type Path = readonly PropertyKey[];

/** A mistake in the writing of the front matter itself, before its fields are looked at. */
export interface YamlMistake extends Place {
  rule: string;
  message: string;
  fix?: string;
  length?: number;
}

/** Fields with their places: read once, asked by every rule. */
export interface Fields {
  data: unknown;
  mistakes: YamlMistake[];
  /** Place of the value at a path; of the nearest thing around it if it is missing. */
  placeOf(path: Path, what?: 'key' | 'value'): Place & { length: number };
  has(path: Path): boolean;
  /** The value at a path, letter by letter as it stands in the file. */
  lettersOf(path: Path): string;
}

/** Reads YAML so that every value can be traced to its place. `from` is where it begins in `text`. */
export function readFields(text: string, from = 0, to = text.length): Fields {
  const at = placesOf(text);
  const mistakes: YamlMistake[] = [];
  const own = text.slice(from, to);
  const document = parse(own);
  if (!document) {
    const message = 'These fields are nested too deeply to be read.';
    mistakes.push({ rule: 'nested-too-deeply', message, ...at(from) });
    return {
      data: {},
      mistakes,
      has: () => false,
      placeOf: () => ({ ...at(from), length: 1 }),
      lettersOf: () => '',
    };
  }
  const inOwn = (offset: number) => at(from + offset);
  mistakes.push(...explainErrors(document.errors, own, inOwn));
  if (mistakes.length === 0) mistakes.push(...forbidden(document, own, from, at));
  if (mistakes.length === 0)
    mistakes.push(...findLosses(document, own, from === 0).map((slip) => asMistake(slip, inOwn)));

  const placeOf = (path: Path, what: 'key' | 'value' = 'value'): Place & { length: number } => {
    const [start, end] = rangeOf(document, path, what) ?? [0, 1];
    const first = at(from + start);
    const last = at(from + end);
    return { ...first, length: first.line === last.line ? Math.max(1, end - start) : 1 };
  };
  return {
    data: mistakes.length === 0 ? (document.toJS({ maxAliasCount: 0 }) ?? {}) : {},
    mistakes,
    placeOf,
    has: (path) => document.hasIn([...path]),
    lettersOf: (path) => own.slice(...(rangeOf(document, path, 'value') ?? [0, 0])),
  };
}

function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Range = readonly [number, number];

function rangeOf(document: Document, path: Path, what: 'key' | 'value'): Range | undefined {
  let node: unknown = document.contents;
  let best: Range | undefined;
  for (const [index, name] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(name),
      );
      if (!pair) return best;
      const key = isNode(pair.key) ? rangeOfNode(pair.key) : undefined;
      const value = isNode(pair.value) ? rangeOfNode(pair.value) : undefined;
      const last = index === path.length - 1;
      best = last && what === 'value' && isScalar(pair.value) ? (value ?? key) : (key ?? value);
      if (isScalar(pair.value) && value && value[1] === value[0]) best = key;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(name)];
      if (!isNode(item)) return best;
      best = rangeOfNode(item) ?? best;
      node = item;
    } else return best;
  }
  return best;
}

function rangeOfNode(node: unknown): Range | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return [node.range[0], node.range[1]];
}

const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Aliases, anchors, merge keys, tags and names that mean something to the machine. */
function forbidden(
  document: Document,
  text: string,
  from: number,
  at: (offset: number) => Place,
): YamlMistake[] {
  // Without one of these signs none of it can be there; most fields have none.
  if (!/[*&!\\]|<<|__proto__|constructor|prototype/.test(text)) return [];
  const found: YamlMistake[] = [];
  const add = (start: number, length: number, rule: string, message: string, fix: string) =>
    found.push({ rule, message, fix, length, ...at(from + start) });
  /** Signs stand before the value that they belong to; `!!` begins with the first. */
  const before = (start: number, sign: string) => {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const found = text.slice(line, start).indexOf(sign);
    return found < 0 ? start : line + found;
  };
  visit(document, {
    Node(_key, node) {
      if (found.length > 0 || !node.range) return;
      const [start] = node.range;
      if (isAlias(node)) {
        const message = `“*${node.source}” repeats a value from elsewhere, which pages may not do.`;
        add(start, node.source.length + 1, 'yaml-shortcut', message, writeOut(`*${node.source}`));
      } else if (node.anchor) {
        const sign = `&${node.anchor}`;
        const message = `“${sign}” gives a value a name, which pages may not do.`;
        add(before(start, sign), sign.length, 'yaml-shortcut', message, writeOut(sign));
      } else if (node.tag) {
        const message = 'A “!” before a value has a meaning of its own, and is not allowed.';
        const fix = 'Delete the word that begins with “!”, or put the whole value in quotes.';
        add(before(start, '!'), 1, 'yaml-shortcut', message, fix);
      } else if (isScalar(node) && typeof node.value === 'string') {
        const [hidden] = checkDecoded(text.slice(start, node.range[1]), node.value);
        if (hidden) found.push({ ...hidden, ...at(from + start), length: 1 });
      }
    },
    Pair(_key, { key }) {
      if (!isScalar(key) || !key.range) return;
      const name = String(key.value);
      if (name === '<<')
        add(
          key.range[0],
          2,
          'yaml-shortcut',
          '“<<” copies fields from elsewhere, which pages may not do.',
          'Write the fields out.',
        );
      else if (dangerousKeys.has(name))
        add(
          key.range[0],
          name.length,
          'unknown-field',
          `“${name}” is not a field.`,
          'Delete the line.',
        );
    },
  });
  return found;
}

const writeOut = (words: string) =>
  `Write the value out. If “${words}” is meant as text, put the whole value in quotes.`;

interface YamlError {
  code: string;
  pos: readonly [number, number];
}

/** What is wrong where fields cannot be read: the first mistake, of which the rest mostly follow. */
function explainErrors(
  errors: readonly YamlError[],
  text: string,
  at: (offset: number) => Place,
): YamlMistake[] {
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  if (twice.length === errors.length) return twice.map(({ pos }) => writtenTwice(pos[0], text, at));
  const slip = findSlip(text);
  if (slip) return [asMistake(slip, at)];
  return errors.slice(0, 1).map((error) => explainError(error, at(error.pos[0])));
}

const asMistake = (
  { offset, rule = 'front-matter-writing', ...slip }: Slip,
  at: (offset: number) => Place,
) => ({
  rule,
  ...at(offset),
  ...slip,
});

function writtenTwice(from: number, text: string, at: (offset: number) => Place): YamlMistake {
  // Below an empty field the place is the end of that line.
  const start = from + text.slice(from).search(/\S/);
  const name = /^["']?([^"':\n]+)/.exec(text.slice(start))?.[1] ?? 'field';
  const message = `“${name.trim()}” is written twice.`;
  const fix = 'Keep one of the two and delete the other.';
  return { rule: 'field-twice', ...at(start), message, fix, length: name.length };
}

function explainError({ code }: YamlError, place: Place): YamlMistake {
  const rule = 'front-matter-writing';
  const tell = (message: string, fix: string): YamlMistake => ({ rule, ...place, message, fix });
  switch (code) {
    case 'BAD_ALIAS':
    case 'MULTIPLE_ANCHORS':
    case 'TAG_RESOLVE_FAILED':
      return {
        ...tell(
          '“*”, “&” or “!” before a value has a special meaning here.',
          'Put the value in quotes.',
        ),
        rule: 'yaml-shortcut',
      };
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return tell(
        'The indentation of this line does not fit the lines above.',
        'Align it with its neighbours: two spaces for each level.',
      );
    default:
      return tell(
        'This line cannot be read as “name: value”.',
        'Write “name: value”, a list item “- value”, or put the text in quotes.',
      );
  }
}
