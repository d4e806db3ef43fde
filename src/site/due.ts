import { pagesDue } from '#playbook/due.ts';
import { items, settings, today } from './playbook.ts';

/** Every page with the day by which it must be read again, the most urgent first. */
export const due = pagesDue(items, settings.review, today);

const byUrl = new Map(due.map((page) => [page.item.url, page]));

/** When the page at this address is due; nothing for pages that nobody reviews. */
export const dueAt = (url: string) => byUrl.get(url);
