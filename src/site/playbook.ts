import { itemsForCustomers } from '#playbook/for-customers.ts';
import type { Kind } from '#playbook/kinds.ts';
import type { Item } from '#playbook/playbook.ts';
import { sharedPlaybook } from '#playbook/shared-reading.ts';
import { options } from './options.ts';

const playbook = await sharedPlaybook();

export const { today, audience } = options;
const isForCustomers = audience === 'customer';

export const { evidence } = playbook;
export const sources = isForCustomers ? [] : playbook.sources;
export const settings = isForCustomers
  ? {
      ...playbook.settings,
      owners: [],
      // Customers come to read a page, not to keep a copy of the site.
      offline: false,
      searchEngines: true,
      tagline: 'The way through a change, as others have gone it.',
    }
  : playbook.settings;

/** An item as pages use it; its file is that in the repository. */
export type PageItem<K extends Kind = Kind> = Item<K>;

export const stages = from('stages').sort(
  (a, b) => settings.stages.indexOf(a.id) - settings.stages.indexOf(b.id),
);
export const plays = byTitle(from('plays'));
export const people = byTitle(from('people'));
export const templates = byTitle(from('templates'));
export const interviews = byTitle(from('interviews'));
export const guides = byTitle(from('guides'));
export const terms = byTitle(from('terms'));
export const records = from('records').sort((a, b) => (a.data.date < b.data.date ? 1 : -1));

/** All items by kind. */
export const items = { stages, plays, people, templates, interviews, guides, terms, records };

/** The item of that file name; pages are built only from content in which every reference holds. */
export function find<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no “${id}”.`);
  return found;
}

/** The items of these file names, in that order. */
export const pick = <T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] =>
  ids.map((id) => find(items, id));

function from<K extends Kind>(kind: K): PageItem<K>[] {
  const read: { [One in Kind]: readonly Item<One>[] } = playbook;
  const items = read[kind].map((item) => ({
    ...item,
    // Editors change the file in the repository, wherever this build read it from.
    file: `content/${kind}/${item.file.slice(item.file.lastIndexOf('/') + 1)}`,
  }));
  return isForCustomers ? itemsForCustomers(kind, items) : items;
}

function byTitle<T extends { data: { title: string } }>(items: T[]): T[] {
  const collator = new Intl.Collator('en');
  return items.sort((a, b) => collator.compare(a.data.title, b.data.title));
}
