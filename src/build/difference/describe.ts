import { isDeepStrictEqual } from 'node:util';
import { isKind, kinds } from '#playbook/kinds.ts';
import { listChanges } from './list-changes.ts';
import type { WrittenPage } from './read-pages.ts';

/** Everything that changed on one page or in the settings, as sentences that go on from its name. */
export interface Difference {
  /** Such as “stage *align*”. */
  name: string;
  changes: string[];
}

/** What changed in the process between two states of the content, the stages first. */
export function describeDifference(
  before: ReadonlyMap<string, WrittenPage>,
  after: ReadonlyMap<string, WrittenPage>,
): Difference[] {
  const moved = movedPages(after);
  const paths = new Set([
    ...after.keys(),
    ...[...before.keys()].filter((path) => !moved.has(path)),
  ]);
  return [...paths]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((path) => {
      const old = [...moved].find(([from, to]) => to === path && before.has(from))?.[0];
      return {
        name: nameOf(path),
        changes: changesOf(before.get(path) ?? before.get(old ?? ''), after.get(path), old),
      };
    })
    .filter(({ changes }) => changes.length > 0);
}

/** Where pages that carry a former name have gone. */
function movedPages(after: ReadonlyMap<string, WrittenPage>): Map<string, string> {
  const moved = new Map<string, string>();
  for (const [path, { fields }] of after) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const former: unknown[] = Array.isArray(fields?.['formerly']) ? fields['formerly'] : [];
    for (const id of former)
      if (!after.has(`${folder}${String(id)}`)) moved.set(`${folder}${String(id)}`, path);
  }
  return moved;
}

const order = ['playbook.yaml', 'stages', 'plays', 'people', 'templates', 'interviews'];

const rank = (path: string) => {
  const at = order.indexOf(path.split('/')[0] ?? '');
  return at < 0 ? order.length : at;
};

function nameOf(path: string): string {
  const [folder = '', id] = path.split('/');
  return id && isKind(folder) ? `${kinds[folder].one} *${id}*` : path;
}

function changesOf(
  before: WrittenPage | undefined,
  after: WrittenPage | undefined,
  formerPath: string | undefined,
): string[] {
  if (!after) return [`was removed${titled(before)}`];
  if (!before) return [`is new${titled(after)}`];
  if (before.fields && !after.fields) return ['cannot be read: npm run check says why'];
  if (!before.fields && after.fields) return ['can be read again'];
  const { fields: old = {} } = before;
  const { fields: now = {} } = after;
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [
    ...(formerPath ? [`was called *${formerPath.split('/')[1]}* before`] : []),
    ...[...names].flatMap((name) => fieldChanges(name, old[name], now[name])),
    ...(before.body === after.body ? [] : ['has another text below its fields']),
  ];
}

const titled = (page: WrittenPage | undefined) => {
  const title = page?.fields?.['title'];
  return typeof title === 'string' ? `: “${title}”` : '';
};

function fieldChanges(name: string, before: unknown, after: unknown): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before ?? []) && Array.isArray(after ?? []))
    return listChanges(name, asList(before), asList(after));
  const sentence = sentences[name]?.(short(before), short(after));
  if (sentence) return [sentence];
  if (before === undefined) return [`has “${name}” now: ${short(after)}`];
  if (after === undefined) return [`lost “${name}”: ${short(before)}`];
  return [`has another “${name}”: ${short(after)} (before: ${short(before)})`];
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const sentences: Record<string, (before: string, after: string) => string> = {
  title: (before, after) => `is titled ${after} (before: ${before})`,
  status: (before, after) => `went from ${before} to ${after}`,
  reviewed: (_, after) => `was reviewed on ${after.replace(/[“”]/g, '')}`,
  owner: (before, after) => `is looked after by ${after} (before: ${before})`,
};

/** A value in a few words. */
function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `“${text.length > 120 ? `${text.slice(0, 119)}…` : text}”`;
}
