import { isDeepStrictEqual } from 'node:util';
import { isFields } from './read-pages.ts';

const longest = 160;

/** A value in a few words. */
export function inWords(value: unknown): string {
  const text = textOf(value);
  return `“${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}”`;
}

/** What a value became and what it was; of long texts the part that differs. */
export function nowAndBefore(before: unknown, after: unknown): string {
  const old = textOf(before);
  const now = textOf(after);
  let same = 0;
  if (Math.max(old.length, now.length) > longest)
    while (same < now.length && old[same] === now[same]) same++;
  const from = now.lastIndexOf(' ', same - 30) + 1;
  const shown = (text: string) => inWords(from > 0 ? `…${text.slice(from)}` : text);
  return `${shown(now)} (before: ${shown(old)})`;
}

/** What happened to the field `name` of one entry of a list, or to one of a group of fields. */
function fieldWords(name: string, before: unknown, after: unknown): string {
  if (Array.isArray(before ?? []) && Array.isArray(after ?? [])) {
    const [old, now] = [asList(before), asList(after)];
    const words = [
      ...[lackedBy(old, now)].filter(Boolean).map((entries) => `gained ${entries}`),
      ...[lackedBy(now, old)].filter(Boolean).map((entries) => `lost ${entries}`),
    ];
    return `“${name}” ${words.join(' and ') || 'has another order'}`;
  }
  if (before === undefined) return `“${name}” is new: ${inWords(after)}`;
  if (after === undefined) return `“${name}” is gone: ${inWords(before)}`;
  if (isFields(before) && isFields(after)) return `“${name}”: ${groupWords(before, after)}`;
  return `“${name}” is now ${nowAndBefore(before, after)}`;
}

/** What happened to the fields of `before`, but for those that `except` names. */
export function groupWords(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  except?: string,
): string {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => name !== except && !isDeepStrictEqual(before[name], after[name]))
    .map((name) => fieldWords(name, before[name], after[name]))
    .join(', ');
}

/** `value` as a list, empty where there is none. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const lackedBy = (list: unknown[], other: unknown[]) =>
  other
    .filter((entry) => !list.some((its) => isDeepStrictEqual(its, entry)))
    .map(inWords)
    .join(', ');

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isFields(value) && typeof value['id'] === 'string' ? value['id'] : JSON.stringify(value);
}
