import { kinds } from './kinds.ts';
import type { Item } from './playbook.ts';

/** Where each address that an item had under an earlier name (`formerly`) leads today. */
export const formerAddresses = (items: readonly Item[]): Map<string, string> =>
  new Map(
    items.flatMap(({ kind, data, url }) =>
      data.formerly.map((id) => [`/${kinds[kind].at}/${id}/`, url] as const),
    ),
  );
