import { items } from '#site/playbook.ts';
import { pagesForCustomers } from '#site/routes-for-customers.ts';

/** The pages a text of this site may lead to, without a base. */
export const addresses: ReadonlySet<string> = new Set(pagesForCustomers(items));
