import { pagesDue, type DuePage } from '#playbook/due.ts';
import type { Playbook } from '#playbook/playbook.ts';
import { count } from '#playbook/wording.ts';
import { absoluteAddress } from '#site/address.ts';
import type { GoneLink } from './external-links.ts';

/**
 * The weekly issue as Markdown: pages due by owner, links gone (`undefined` if nobody could look), and
 * what to do if CODEOWNERS is behind.
 */
export function weeklyReport(
  playbook: Playbook,
  today: string,
  gone: GoneLink[] | undefined,
  ownersFit: boolean,
): string {
  const due = pagesDue(playbook, playbook.settings.review, today).filter(
    ({ freshness }) => freshness.standing !== 'fresh',
  );
  const sections = playbook.settings.owners.flatMap(({ id, name, team }) => {
    const own = due.filter(({ item }) => item.data.owner === id);
    if (own.length === 0) return [];
    return [
      `### ${name}${team ? ` (${team})` : ''}`,
      own.map((page) => dueLine(page, playbook.settings.site)).join('\n'),
    ];
  });
  const links = (gone ?? []).map(
    ({ address, files, why }) => `- [ ] ${address} (${why}), in ${files.join(', ')}`,
  );
  return [
    `On ${today}: ${count(due.length, 'page')} due for review, ${gone ? `${count(gone.length, 'link')} gone` : 'links could not be looked at: no server answered'}.`,
    ...sections,
    ...(links.length > 0 ? ['### Links that lead nowhere', links.join('\n')] : []),
    ...(ownersFit
      ? []
      : ['`.github/CODEOWNERS` does not fit the owners of the pages: run `npm run owners`.']),
  ].join('\n\n');
}

const dueLine = ({ item, freshness, disrupted }: DuePage, site: string) =>
  `- [ ] [${item.data.title}](${absoluteAddress(site, '/', item.url)}): by ${freshness.due}${disrupted ? ', because of a disruption' : ''}`;
