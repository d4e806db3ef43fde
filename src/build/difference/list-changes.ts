import { isDeepStrictEqual } from 'node:util';
import { isFields } from './read-pages.ts';

/** How one entry of a list is called, and by which field it is told apart from others. */
interface Entry {
  one: string;
  key: string;
  words: string;
}

const entries: Record<string, Entry> = {
  customer: { one: 'a customer activity', key: 'id', words: 'does' },
  ours: { one: 'an activity of ours', key: 'id', words: 'does' },
  internal: { one: 'an internal activity', key: 'id', words: 'does' },
  criteria: { one: 'a criterion', key: 'id', words: 'customer' },
  stalls: { one: 'a way to stall', key: 'id', words: 'sign' },
  people: { one: 'a role', key: 'role', words: 'role' },
  returns: { one: 'a way back', key: 'to', words: 'to' },
  questions: { one: 'a question', key: 'id', words: 'text' },
  owners: { one: 'an owner', key: 'id', words: 'name' },
  sources: { one: 'a source', key: 'id', words: 'title' },
};

const plain: Record<string, string> = {
  next: 'a next stage',
  aliases: 'another name',
  stages: 'a stage',
  plays: 'a play',
  ask: 'a question to ask',
};

/** What happened to the list `name`: entries gained, lost, changed or put in another order. */
export function listChanges(name: string, before: unknown[], after: unknown[]): string[] {
  const { one, key, words } = entries[name] ?? {
    one: plain[name] ?? `a line of “${name}”`,
    key: '',
    words: '',
  };
  const keyOf = (entry: unknown) =>
    isFields(entry) ? String(entry[key] ?? JSON.stringify(entry)) : String(entry);
  const told = (entry: unknown) => {
    const text = isFields(entry) ? String(entry[words] ?? keyOf(entry)) : String(entry);
    return `“${text.length > 160 ? `${text.slice(0, 159)}…` : text}”`;
  };
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const gained = [...now].filter(([id]) => !old.has(id));
  const lost = [...old].filter(([id]) => !now.has(id));
  const changed = [...now].filter(
    ([id, entry]) => old.has(id) && !isDeepStrictEqual(entry, old.get(id)),
  );
  const kept = (list: Map<string, unknown>) =>
    [...list.keys()].filter((id) => old.has(id) && now.has(id));
  const reordered = !isDeepStrictEqual(kept(old), kept(now));
  return [
    ...gained.map(([, entry]) => `gained ${one}: ${told(entry)}`),
    ...lost.map(([, entry]) => `lost ${one}: ${told(entry)}`),
    ...changed.map(([id, entry]) => `changed ${one}: ${whatChanged(old.get(id), entry, told)}`),
    ...(reordered ? [`has another order in “${name}”: ${kept(now).join(' → ')}`] : []),
  ];
}

function whatChanged(before: unknown, after: unknown, told: (entry: unknown) => string): string {
  if (told(before) !== told(after)) return `${told(after)} (before: ${told(before)})`;
  if (!isFields(before) || !isFields(after)) return told(after);
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...names].filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return `${told(after)}, in “${fields.join('”, “')}”`;
}
