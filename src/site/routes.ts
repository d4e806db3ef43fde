import type { Item, Playbook } from '#playbook/playbook.ts';
import { kindNames } from '#playbook/kinds.ts';
import { rules } from '#playbook/rules/index.ts';

/** Pages that every whole site has, whatever its content. */
const fixed = [
  '/',
  '/404.html',
  '/stages/',
  '/plays/',
  '/people/',
  '/templates/',
  '/terms/',
  '/guides/',
  '/interviews/',
  '/evidence/',
  '/living/',
  '/search/',
  '/criteria/',
  '/cards/',
  '/no-decision/',
  '/start/',
  '/deal/',
  '/shared-plan/',
  '/edit/',
  '/edit/fields/',
  '/edit/rules/',
  '/edit/samples/',
];

/** The addresses of all pages a site of this playbook must have, without a base, sorted. */
export function expectedPages(playbook: Playbook): string[] {
  const items = kindNames.flatMap((kind) => playbook[kind].map(({ url }: Item) => url));
  const cards = playbook.stages.map(({ id }) => `/criteria/${id}/`);
  const explained = rules.map(({ name }) => `/edit/rules/${name}/`);
  return [...fixed, ...items, ...cards, ...explained].sort();
}
