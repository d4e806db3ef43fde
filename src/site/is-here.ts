import { items } from './playbook.ts';

const addresses = new Set(
  Object.values(items)
    .flat()
    .map(({ url }) => url),
);

/**
 * Whether this playbook has a page with a file of its own at that address, which editors may rename or remove. Our
 * own words lead to it only if it has, and so do links inside the printed book, which is made of these pages.
 */
export const isHere = (address: string): boolean => addresses.has(address);
