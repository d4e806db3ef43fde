import { duePages, isKept, type DuePage } from '#playbook/due.ts';
import { kindNames } from '#playbook/kinds.ts';
import type { Item, Playbook } from '#playbook/playbook.ts';
import { count } from '#playbook/wording.ts';
import type { GoneLink } from './external-links.ts';

/** The weekly issue as Markdown: pages due by owner, links gone, and whether owners are up to date. */
export function weeklyReport(playbook: Playbook, today: string, gone: GoneLink[]): string {
  const due = pagesDue(playbook, today);
  const sections = playbook.settings.owners.flatMap(({ id, name, team }) => {
    const own = due.filter(({ item }) => item.data.owner === id);
    if (own.length === 0) return [];
    return [`### ${name}${team ? ` (${team})` : ''}`, own.map(dueLine).join('\n')];
  });
  const links = gone.map(
    ({ address, files, why }) => `- [ ] ${address} (${why}), in ${files.join(', ')}`,
  );
  return [
    `On ${today}: ${count(due.length, 'page')} due for review, ${count(gone.length, 'link')} gone.`,
    ...sections,
    ...(links.length > 0 ? ['### Links that lead nowhere', links.join('\n')] : []),
  ].join('\n\n');
}

function pagesDue(playbook: Playbook, today: string): DuePage[] {
  const items = kindNames
    .flatMap((kind): Item[] => playbook[kind])
    .flatMap(({ kind, id, url, data }) =>
      isKept(kind) && 'owner' in data && 'reviewed' in data
        ? [{ kind, id, url, data: { ...data, due: 'due' in data ? data.due : undefined } }]
        : [],
    );
  const disruptions = playbook.records.flatMap(({ data }) =>
    data.kind === 'disruption' ? [data] : [],
  );
  return duePages(items, playbook.settings.review, disruptions, today).filter(
    ({ freshness }) => freshness.standing !== 'fresh',
  );
}

const dueLine = ({ item, freshness, disrupted }: DuePage) =>
  `- [ ] “${item.data.title}” (${item.url}): by ${freshness.due}${disrupted ? ', because of a disruption' : ''}`;
