import { formerAddresses } from './former-addresses.ts';
import type { Item } from './playbook.ts';
import type { View } from './rule.ts';
import { sectionsOf, sitePages } from './site-pages.ts';
import { kindNames, kinds } from './kinds.ts';

/** Which addresses the site will have, and which anchors on them are known. */
export interface SiteMap {
  /** For each address the anchors, or nothing if they cannot be told. */
  anchors: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Old addresses that are sent on. */
  old: ReadonlyMap<string, string>;
}

const known = new WeakMap<View, SiteMap>();

/** The addresses of a playbook; of pages with mistakes too, so that one mistake makes one message. */
export function siteMap(view: View): SiteMap {
  const made = known.get(view);
  if (made) return made;
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  for (const address of sitePages) anchors.set(address, undefined);
  for (const id of view.ids.stages) anchors.set(`/criteria/${id}/`, undefined);
  for (const kind of kindNames)
    for (const id of view.ids[kind]) anchors.set(`/${kinds[kind].at}/${id}/`, undefined);
  for (const item of view.all) anchors.set(item.url, anchorsOf(item));
  const map = { anchors, old: formerAddresses(view.all) };
  known.set(view, map);
  return map;
}

const anchorsOf = (item: Item) => new Set([...partsOf(item), ...item.headings.map(({ id }) => id)]);

/** The anchors that a page has whatever its text says. */
export function partsOf({ kind, data }: Item): Set<string> {
  const own = new Set(sectionsOf(kind));
  if ('criteria' in data && 'stalls' in data)
    for (const entries of [data.customer, data.ours, data.internal, data.criteria, data.stalls])
      for (const { id } of entries) own.add(id);
  if ('answers' in data) for (const id of Object.keys(data.answers)) own.add(id);
  return own;
}
