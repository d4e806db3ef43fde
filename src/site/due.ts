import { duePages } from '#playbook/due.ts';
import {
  guides,
  people,
  plays,
  records,
  settings,
  stages,
  templates,
  terms,
  today,
} from './playbook.ts';

const disruptions = records.flatMap(({ data }) => (data.kind === 'disruption' ? [data] : []));

/** Every page with the day by which it must be read again, the most urgent first. */
export const due = duePages(
  [...stages, ...plays, ...people, ...templates, ...guides, ...terms].map(
    ({ kind, id, url, data }) => ({
      kind,
      id,
      url,
      data: {
        title: data.title,
        owner: data.owner,
        reviewed: data.reviewed,
        ...('due' in data && { due: data.due }),
      },
    }),
  ),
  settings.review,
  disruptions,
  today,
);

const byUrl = new Map(due.map((page) => [page.item.url, page]));

/** When the page at this address is due; nothing for pages that nobody reviews. */
export const dueAt = (url: string) => byUrl.get(url);
