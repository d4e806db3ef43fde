import { formerAddresses } from '#playbook/former-addresses.ts';
import { audience, items } from './playbook.ts';
import { itemsWithPages } from './routes-for-customers.ts';

const all = audience === 'customer' ? itemsWithPages(items) : Object.values(items).flat();
const titles = new Map(all.map(({ url, data }) => [url, data.title]));

/** A page for every address that an item of this site had earlier: the title and address it has now. */
export const moved = [...formerAddresses(all)].map(([from, to]) => ({
  params: { moved: from.slice(1, -1) },
  props: { title: titles.get(to) ?? '', to },
}));
