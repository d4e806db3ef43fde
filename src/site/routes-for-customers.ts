import type { Item, Playbook } from '#playbook/playbook.ts';

type Content = Pick<Playbook, 'stages' | 'templates' | 'guides' | 'terms'>;

/**
 * The addresses of the pages of a site for customers, without a base, sorted: those it is expected to have, its
 * texts may lead to and search engines are told of.
 */
export function pagesForCustomers(content: Content): string[] {
  const lists = (['guides', 'terms'] as const).filter((kind) => content[kind].some(isOpen));
  return [
    ...fixed,
    ...lists.map((kind) => `/${kind}/`),
    ...itemsWithPages(content).map(({ url }) => url),
  ].sort();
}

/** The items that have a page of their own on a site for customers. */
export const itemsWithPages = ({ stages, templates, guides, terms }: Content): Item[] => [
  ...stages,
  ...[...templates, ...guides, ...terms].filter(isOpen),
];

function isOpen({ data }: { data: { audience: string } }): boolean {
  return data.audience === 'customer';
}

/** Pages that do not depend on content. */
const fixed = ['/', '/search/', '/shared-plan/', '/stages/', '/templates/'];
