import type { Item, Playbook } from '#playbook/playbook.ts';
import { formerAddresses } from '#playbook/former-addresses.ts';
import { kindNames } from '#playbook/kinds.ts';
import { rules } from '#playbook/rules/index.ts';
import { sitePages } from '#playbook/site-pages.ts';
import { fieldPages } from './field-pages.ts';
import { itemsWithPages, pagesForCustomers } from './routes-for-customers.ts';

/** The addresses of all pages a site of this playbook must have, without a base, sorted. */
export function expectedPages(
  playbook: Playbook,
  audience: 'internal' | 'customer' = 'internal',
): string[] {
  if (audience === 'customer') {
    const former = formerAddresses(itemsWithPages(playbook)).keys();
    return ['/404.html', ...pagesForCustomers(playbook), ...former].sort();
  }
  const items = kindNames.flatMap((kind): readonly Item[] => playbook[kind]);
  const cards = playbook.stages.map(({ id }) => `/criteria/${id}/`);
  const explained = rules.map(({ name }) => `/edit/rules/${name}/`);
  const fields = fieldPages.map(({ url }) => url);
  const own = [...cards, ...explained, ...fields];
  return ['/404.html', ...sitePages, ...addressesOf(items), ...own].sort();
}

const addressesOf = (items: readonly Item[]) => [
  ...items.map(({ url }) => url),
  ...formerAddresses(items).keys(),
];
