import { isAlias, isScalar, visit, type Document } from 'yaml';
import type { Slip } from './line-marks.ts';
import type { Place } from './place.ts';
import { checkDecoded } from './text.ts';
import { findSlip } from './writing.ts';

/** A mistake in the writing of the front matter itself, before its fields are looked at. */
export interface YamlMistake extends Place {
  rule: string;
  message: string;
  fix?: string;
  length?: number;
}

const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Aliases, anchors, merge keys, tags and names that mean something to the machine. */
export function forbidden(
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
export function explainErrors(
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

/** A slip at its place in the file. */
export const asMistake = (
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
