import type { Path } from './source.ts';

/** A value as it stands in the file, for quoting; one line. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).join(', ')}}`;
  return String(value);
}

/** The first sixty characters, without anything that could pass for a command or a colour. */
export function cut(text: string, longest = 60): string {
  const plain = text.replace(unprintable, '�');
  const letters = [...plain];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : plain;
}

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/gu;

/** “a”, “b” or “c”. */
export function listOf(words: readonly string[], joint: 'and' | 'or'): string {
  const shown = words.length > 12 ? [...words.slice(0, 12), '…'] : words;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** “does” in entry 2 of “customer”. */
export function nameOf(path: Path): string {
  const [name, ...outer] = [...path].reverse();
  if (name === undefined) return 'the page';
  const inside = outer.length > 0 ? ` of ${nameOf(outer.reverse())}` : '';
  if (typeof name === 'number') return `entry ${name + 1}${inside}`;
  return inside === ''
    ? `“${String(name)}”`
    : `“${cut(String(name))}”${inside.replace(/^ of entry/, ' in entry')}`;
}

/** What kind of thing stands there, in words. */
export function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the word ${value}`;
  return `“${cut(written(value))}”`;
}

/** 12,345 as readers of English write a whole number; to start Intl for it takes longer than a small check. */
export const figure = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** “1 page”, “2 pages”. */
export const count = (number: number, one: string, many = `${one}s`) =>
  `${figure(number)} ${number === 1 ? one : many}`;

/** As it stands at the beginning of a sentence. */
export const withCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands within a sentence. */
export const withSmall = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
