import { kindNames } from '#playbook/kinds.ts';
import type { Item, Playbook } from '#playbook/playbook.ts';

/**
 * The https addresses that pages and sources lead to, each with the files that name it. Those of the
 * playbook itself are left out: a stranger may not see its site and its repository.
 */
export function externalLinks({ settings, sources, ...kinds }: Playbook): Map<string, string[]> {
  const items = kindNames.flatMap((kind): Item[] => kinds[kind]);
  const named = [
    ...items.map(({ file, links, data }) => ({
      file,
      addresses: [...links.map(({ url }) => url), ...addressesIn(data)],
    })),
    { file: 'content/evidence/sources.yaml', addresses: addressesIn(sources) },
  ];
  const found = new Map<string, string[]>();
  for (const { file, addresses } of named)
    for (const address of new Set(addresses)) {
      if (!/^https:/i.test(address) || isExample(address)) continue;
      if ([settings.site, settings.repository.url].some((base) => isBelow(address, base))) continue;
      found.set(address, [...(found.get(address) ?? []), file]);
    }
  return found;
}

/** The fields that are an address as a whole. */
function addressesIn(data: unknown): string[] {
  if (typeof data === 'string') return /^https:\/\/\S+$/.test(data) ? [data] : [];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(addressesIn);
}

const isExample = (address: string) =>
  /^https:\/\/([\w-]+\.)*example\.(com|org|net)\b/i.test(address);

function isBelow(address: string, base: string): boolean {
  const at = base.replace(/\/+$/, '').toLowerCase();
  return address.toLowerCase().startsWith(at) && /^([/?#]|$)/.test(address.slice(at.length));
}
