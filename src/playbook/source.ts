import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import { placesOf, type Place } from './place.ts';
import { findLosses } from './silent-loss.ts';
import { asMistake, explainErrors, forbidden, type YamlMistake } from './yaml-mistake.ts';

/** A file of the content folder as text, named from the folder's parent: `content/terms/deal.md`. */
export interface SourceFile {
  file: string;
  text: string;
  /** The file is there, but its bytes are no text; `text` is empty. */
  unread?: true;
}

export type Path = readonly PropertyKey[];

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
