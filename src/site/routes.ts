import type { Item, Playbook } from '#playbook/playbook.ts';
import { formerAddresses } from '#playbook/former-addresses.ts';
import { kindNames } from '#playbook/kinds.ts';
import { rules } from '#playbook/rules/index.ts';
import { sitePages } from '#playbook/site-pages.ts';

/** Pages of a site for customers that do not depend on its content. */
const fixedForCustomers = [
  '/',
  '/404.html',
  '/search/',
  '/shared-plan/',
  '/stages/',
  '/templates/',
];

/** The addresses of all pages a site of this playbook must have, without a base, sorted. */
export function expectedPages(
  playbook: Playbook,
  audience: 'internal' | 'customer' = 'internal',
): string[] {
  if (audience === 'customer') return pagesForCustomers(playbook);
  const items = kindNames.flatMap((kind): readonly Item[] => playbook[kind]);
  const cards = playbook.stages.map(({ id }) => `/criteria/${id}/`);
  const explained = rules.map(({ name }) => `/edit/rules/${name}/`);
  return ['/404.html', ...sitePages, ...withFormer(items), ...cards, ...explained].sort();
}

function pagesForCustomers({ stages, templates, guides, terms }: Playbook): string[] {
  const open = ({ data }: { data: { audience: string } }) => data.audience === 'customer';
  const lists = [
    ...(guides.some(open) ? ['/guides/'] : []),
    ...(terms.some(open) ? ['/terms/'] : []),
  ];
  const items = [
    ...stages,
    ...templates.filter(open),
    ...guides.filter(open),
    ...terms.filter(open),
  ];
  return [...fixedForCustomers, ...lists, ...withFormer(items)].sort();
}

const withFormer = (items: readonly Item[]) => [
  ...items.map(({ url }) => url),
  ...formerAddresses(items).keys(),
];
