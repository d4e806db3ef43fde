import { pagesDue, type DuePage } from '#playbook/due.ts';
import type { Playbook } from '#playbook/playbook.ts';
import { count } from '#playbook/wording.ts';
import { absoluteAddress } from '#site/address.ts';
import type { Asked } from './ask-links.ts';

/**
 * The weekly issue as Markdown: pages due by owner, links gone and servers that cannot be seen
 * (`undefined` if none answered), and what to do if CODEOWNERS is behind.
 */
export function weeklyReport(
  playbook: Playbook,
  today: string,
  asked: Asked | undefined,
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
  const { gone, unseen } = asked ?? { gone: [], unseen: [] };
  return [
    `On ${today}: ${count(due.length, 'page')} due for review, ${asked ? `${count(gone.length, 'link')} gone` : 'links could not be looked at: no server answered'}.`,
    ...sections,
    ...(gone.length > 0
      ? [
          '### Links that lead nowhere',
          gone
            .map(({ address, why, files }) => `- [ ] ${address} (${why}), in ${files.join(', ')}`)
            .join('\n'),
        ]
      : []),
    ...(unseen.length > 0
      ? [
          '### Servers that cannot be seen from here',
          'Nothing on the internet has these names. Those inside your own network may be right; any other is mistyped or gone.',
          unseen.map(({ host, files }) => `- ${host}, in ${files.join(', ')}`).join('\n'),
        ]
      : []),
    ...(ownersFit
      ? []
      : ['`.github/CODEOWNERS` does not fit the owners of the pages: run `npm run owners`.']),
  ].join('\n\n');
}

const dueLine = ({ item, freshness, disrupted }: DuePage, site: string) =>
  `- [ ] [${item.data.title}](${absoluteAddress(site, '/', item.url)}): by ${freshness.due}${disrupted ? ', because of a disruption' : ''}`;
