import { isDeepStrictEqual } from 'node:util';
import { isKind, kinds } from '#playbook/kinds.ts';
import { listChanges } from './list-changes.ts';
import type { Elsewhere } from './list-changes.ts';
import { isFields } from './read-pages.ts';
import type { WrittenPage } from './read-pages.ts';
import { renamedPages } from './renamed-pages.ts';
import { asList, groupWords, inWords, nowAndBefore } from './value-words.ts';

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
  const told = movedPages(after);
  const untold = renamedPages(before, after, told);
  const moved = new Map([...told, ...untold]);
  const paths = new Set([
    ...after.keys(),
    ...[...before.keys()].filter((path) => !moved.has(path)),
  ]);
  const elsewhere = entriesElsewhere(before, after, moved);
  return [...paths]
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((path) => {
      const old = [...moved].find(([from, to]) => to === path && before.has(from))?.[0];
      return {
        name: nameOf(path),
        changes: changesOf(
          before.get(path) ?? before.get(old ?? ''),
          after.get(path),
          old,
          elsewhere,
          old !== undefined && untold.has(old),
        ),
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

/** Finds the page from which, or to which, an entry of a list with an id has moved. */
function entriesElsewhere(
  before: ReadonlyMap<string, WrittenPage>,
  after: ReadonlyMap<string, WrittenPage>,
  moved: ReadonlyMap<string, string>,
): Elsewhere {
  const today = (path: string) => moved.get(path) ?? path;
  const [old, now] = [pagesOfEntries(before, today), pagesOfEntries(after, today)];
  const only =
    (of: Map<string, string[]>, other: Map<string, string[]>) => (name: string, id: string) => {
      const gone = (of.get(`${name} ${id}`) ?? []).filter(
        (path) => !other.get(`${name} ${id}`)?.includes(path),
      );
      return gone[0] === undefined ? undefined : nameOf(gone[0]);
    };
  return { before: only(old, now), now: only(now, old) };
}

function pagesOfEntries(
  pages: ReadonlyMap<string, WrittenPage>,
  today: (path: string) => string,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [path, { fields = {} }] of pages)
    for (const [name, list] of Object.entries(fields))
      for (const entry of asList(list))
        if (isFields(entry) && typeof entry['id'] === 'string') {
          const key = `${name} ${entry['id']}`;
          found.set(key, [...(found.get(key) ?? []), today(path)]);
        }
  return found;
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
  elsewhere: Elsewhere,
  isUntold: boolean,
): string[] {
  if (!after) return [`was removed${titled(before)}`];
  if (!before) return [`is new${titled(after)}`];
  if (before.fields && !after.fields) return ['cannot be read: npm run check says why'];
  if (!before.fields && after.fields) return ['can be read again'];
  const { fields: old = {} } = before;
  const { fields: now = {} } = after;
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  if (formerPath) names.delete('formerly');
  return [
    ...(formerPath ? [formerName(formerPath.split('/')[1] ?? '', isUntold)] : []),
    ...[...names].flatMap((name) => fieldChanges(name, old[name], now[name], elsewhere)),
    ...(before.body === after.body ? [] : ['has another text below its fields']),
  ];
}

const formerName = (id: string, isUntold: boolean) =>
  `was called *${id}* before${isUntold ? `: write “formerly: [${id}]” in it, or links to its old address lead nowhere` : ''}`;

const titled = (page: WrittenPage | undefined) => {
  const title = page?.fields?.['title'];
  return typeof title === 'string' ? `: “${title}”` : '';
};

function fieldChanges(
  name: string,
  before: unknown,
  after: unknown,
  elsewhere: Elsewhere,
): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before ?? []) && Array.isArray(after ?? []))
    return listChanges(name, asList(before), asList(after), elsewhere);
  if (after === undefined) return [`lost “${name}”: ${inWords(before)}`];
  if (name === 'reviewed') return [`was reviewed on ${String(after)}`];
  if (before === undefined) return [`has “${name}” now: ${inWords(after)}`];
  if (isFields(before) && isFields(after))
    return [`has another “${name}”: ${groupWords(before, after)}`];
  if (name === 'status') return [`went from ${inWords(before)} to ${inWords(after)}`];
  return [`${becomes[name] ?? `has another “${name}”:`} ${nowAndBefore(before, after)}`];
}

const becomes: Record<string, string> = { title: 'is titled', owner: 'is looked after by' };
