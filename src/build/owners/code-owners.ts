import { kindNames } from '#playbook/kinds.ts';
import type { Item, Playbook } from '#playbook/playbook.ts';

/**
 * The text of CODEOWNERS: the team of each page's owner looks at changes of the page, the developers at
 * everything else. Nobody is named who is not in the settings.
 */
export function codeOwners({ settings, ...playbook }: Playbook): string {
  const teams = new Map(settings.owners.map(({ id, team }) => [id, team]));
  const first = settings.owners.find(({ team }) => team)?.team;
  const pages = kindNames
    .flatMap((kind): Item[] => playbook[kind])
    .flatMap(({ file, data }) => {
      const team = 'owner' in data ? teams.get(data.owner) : undefined;
      return team ? [`/content/${file.split('/').slice(1).join('/')} ${team}`] : [];
    });
  return [
    '# Made by “npm run owners” from the owners in content/playbook.yaml and on each page.',
    ...(settings.developers ? [`* ${settings.developers}`] : []),
    ...(first ? [`/content/ ${first}`] : []),
    ...pages.sort(),
    '',
  ].join('\n');
}
