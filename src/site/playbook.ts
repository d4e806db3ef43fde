import { getCollection, getEntry } from 'astro:content';
import { itemsForCustomers } from '#playbook/for-customers.ts';
import { kinds, type Items, type Kind } from '#playbook/kinds.ts';
import type { Item } from '#playbook/playbook.ts';
import { options } from './options.ts';

const entry = await getEntry('settings', 'playbook');
if (!entry) throw new Error('The playbook was not read: content/playbook.yaml is missing.');

export const { today, audience } = options;
const isForCustomers = audience === 'customer';

export const { evidence } = entry.data;
export const sources = isForCustomers ? [] : entry.data.sources;
export const settings = isForCustomers
  ? {
      ...entry.data.settings,
      owners: [],
      // Customers come to read a page, not to keep a copy of the site.
      offline: false,
      searchEngines: true,
      tagline: 'The way through a change, as others have gone it.',
    }
  : entry.data.settings;

/** An item as pages use it. */
export type PageItem<K extends Kind = Kind> = Pick<
  Item<K>,
  'kind' | 'id' | 'file' | 'url' | 'data'
>;

export const stages = from('stages', await getCollection('stages')).sort(
  (a, b) => settings.stages.indexOf(a.id) - settings.stages.indexOf(b.id),
);
export const plays = byTitle(from('plays', await getCollection('plays')));
export const people = byTitle(from('people', await getCollection('people')));
export const templates = byTitle(from('templates', await getCollection('templates')));
export const interviews = byTitle(from('interviews', await getCollection('interviews')));
export const guides = byTitle(from('guides', await getCollection('guides')));
export const terms = byTitle(from('terms', await getCollection('terms')));
export const records = from('records', await getCollection('records')).sort((a, b) =>
  a.data.date < b.data.date ? 1 : -1,
);

/** The item of that file name; pages are built only from content in which every reference holds. */
export function find<T extends { id: string }>(items: readonly T[], id: string): T {
  const found = items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no “${id}”.`);
  return found;
}

/** The items of these file names, in that order. */
export const pick = <T extends { id: string }>(items: readonly T[], ids: readonly string[]): T[] =>
  ids.map((id) => find(items, id));

function from<K extends Kind>(
  kind: K,
  entries: { id: string; data: Items[K]; filePath?: string }[],
): PageItem<K>[] {
  const items = entries.map(({ id, data, filePath = '' }) => ({
    kind,
    id,
    data,
    // Editors change the file in the repository, wherever this build read it from.
    file: `content/${kind}/${filePath.slice(filePath.lastIndexOf('/') + 1)}`,
    url: `/${kinds[kind].at}/${id}/`,
  }));
  return isForCustomers ? itemsForCustomers(kind, items) : items;
}

function byTitle<T extends { data: { title: string } }>(items: T[]): T[] {
  const collator = new Intl.Collator('en');
  return items.sort((a, b) => collator.compare(a.data.title, b.data.title));
}
