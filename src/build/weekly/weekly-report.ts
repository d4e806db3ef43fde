import { pagesDue, type DuePage } from '#playbook/due.ts';
import type { Playbook } from '#playbook/playbook.ts';
import { count } from '#playbook/wording.ts';
import { absoluteAddress } from '#site/address.ts';
import type { Asked } from './ask-links.ts';

/** GitHub takes 65,536 characters for an issue. */
const longest = 65_000;

/**
 * The weekly issue as Markdown: pages due by owner, links gone and servers that cannot be seen
 * (`undefined` if none answered), and what to do if CODEOWNERS is behind. Long lists are cut, so that
 * GitHub takes it.
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
  const { gone, unseen, unasked } = asked ?? { gone: [], unseen: [], unasked: 0 };
  const links = asked
    ? `${count(gone.length, 'link')} gone${unasked > 0 ? `, ${count(unasked, 'link')} not looked at for want of time` : ''}`
    : 'links could not be looked at: no server answered';
  const sections = [
    ...playbook.settings.owners.map(({ id, name, team }) => ({
      head: `### ${name}${team ? ` (${team})` : ''}`,
      lines: due
        .filter(({ item }) => item.data.owner === id)
        .map((page) => dueLine(page, playbook.settings.site)),
    })),
    {
      head: '### Links that lead nowhere',
      lines: gone.map(({ address, why, files }) => `- [ ] ${address} (${why}), ${placesOf(files)}`),
    },
    {
      head: '### Servers that cannot be seen from here\n\nNothing on the internet has these names. Those inside your own network may be right; any other is mistyped or gone.',
      lines: unseen.map(({ host, files }) => `- ${host}, ${placesOf(files)}`),
    },
  ].filter(({ lines }) => lines.length > 0);
  const write = (most: number) =>
    [
      `On ${today}: ${count(due.length, 'page')} due for review, ${links}.`,
      ...sections.flatMap(({ head, lines }) => [head, firstOf(lines, most).join('\n')]),
      ...(ownersFit
        ? []
        : ['`.github/CODEOWNERS` does not fit the owners of the pages: run `npm run owners`.']),
    ].join('\n\n');
  let most = 40;
  while (most > 1 && write(most).length > longest) most = Math.floor(most / 2);
  return write(most);
}

const dueLine = ({ item, freshness, disrupted }: DuePage, site: string) =>
  `- [ ] [${item.data.title}](${absoluteAddress(site, '/', item.url)}): by ${freshness.due}${disrupted ? ', because of a disruption' : ''}`;

const placesOf = (files: readonly string[]) =>
  `in ${files.slice(0, 3).join(', ')}${files.length > 3 ? ` and ${files.length - 3} more` : ''}`;

const firstOf = (lines: readonly string[], most: number) =>
  lines.length > most ? [...lines.slice(0, most), `- … and ${lines.length - most} more`] : lines;
