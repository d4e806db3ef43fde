import { items } from './playbook.ts';

const addresses = new Set(
  Object.values(items)
    .flat()
    .map(({ url }) => url),
);

/** Whether this playbook has the page that our own words would lead to: editors may rename or remove it. */
export const isHere = (address: string): boolean => addresses.has(address);
