import type { Source, Settings } from '#playbook/items/settings.ts';
import type { Items, Kind } from '#playbook/kinds.ts';

/** A page with its text as it was written. */
export interface Text<K extends Kind> {
  kind: K;
  id: string;
  url: string;
  data: Items[K];
  body: string;
}

/** Everything the machine-readable forms of the playbook are made from. */
export type Book = { settings: Settings; sources: readonly Source[] } & {
  [K in Kind]: readonly Text<K>[];
};

/** The title of an item, or its file name where no item has it. */
export const titleOf = (
  items: readonly { id: string; data: { title: string } }[],
  id: string,
): string => items.find((item) => item.id === id)?.data.title ?? id;
