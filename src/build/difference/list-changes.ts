import { isDeepStrictEqual } from 'node:util';
import { isFields } from './read-pages.ts';
import { groupWords, inWords, nowAndBefore } from './value-words.ts';

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

/** Where an entry of the list `name` stands on another page: only before, or only now. */
export interface Elsewhere {
  before(name: string, id: string): string | undefined;
  now(name: string, id: string): string | undefined;
}

/** What happened to the list `name`: entries gained, lost, moved, changed or put in another order. */
export function listChanges(
  name: string,
  before: unknown[],
  after: unknown[],
  elsewhere: Elsewhere,
): string[] {
  const { one, key, words } = entries[name] ?? {
    one: plain[name] ?? `a line of “${name}”`,
    key: '',
    words: '',
  };
  const keyOf = (entry: unknown) =>
    isFields(entry) ? String(entry[key] ?? JSON.stringify(entry)) : String(entry);
  const wordsOf = (entry: unknown) =>
    isFields(entry) ? String(entry[words] ?? keyOf(entry)) : String(entry);
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const now = new Map(after.map((entry) => [keyOf(entry), entry]));
  const lost = new Map([...old].filter(([id]) => !now.has(id)));
  /** The entry an entry was: with the same id, or else one of the same words that has lost its id. */
  const was = (id: string, entry: unknown) =>
    old.get(id) ?? [...lost.values()].find((its) => wordsOf(its) === wordsOf(entry));
  const pairs = [...now].map(([id, entry]) => ({ id, entry, old: was(id, entry) }));
  const again = new Set(pairs.map((pair) => pair.old));
  const from = (place: string | undefined, word: string) => (place ? ` ${word} ${place}` : '');
  const kept = (list: Map<string, unknown>) =>
    [...list.keys()].filter((id) => old.has(id) && now.has(id));
  const reordered = !isDeepStrictEqual(kept(old), kept(now));
  return [
    ...pairs
      .filter((pair) => pair.old === undefined)
      .map(
        ({ id, entry }) =>
          `gained ${one}${from(elsewhere.before(name, id), 'from')}: ${inWords(wordsOf(entry))}`,
      ),
    ...[...lost]
      .filter(([, entry]) => !again.has(entry))
      .map(
        ([id, entry]) =>
          `lost ${one}${from(elsewhere.now(name, id), 'to')}: ${inWords(wordsOf(entry))}`,
      ),
    ...pairs
      .filter((pair) => pair.old !== undefined && !isDeepStrictEqual(pair.old, pair.entry))
      .map((pair) => `changed ${one}: ${whatChanged(pair.old, pair.entry, words, wordsOf)}`),
    ...(reordered ? [`has another order in “${name}”: ${kept(now).join(' → ')}`] : []),
  ];
}

function whatChanged(
  before: unknown,
  after: unknown,
  words: string,
  wordsOf: (entry: unknown) => string,
): string {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const said = old === now ? inWords(now) : nowAndBefore(old, now);
  const rest = isFields(before) && isFields(after) ? groupWords(before, after, words) : '';
  return rest ? `${said}, ${rest}` : said;
}
