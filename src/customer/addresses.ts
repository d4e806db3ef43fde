import { guides, stages, templates, terms } from '#site/playbook.ts';

/** The pages a text of this site may lead to, without a base. */
export const addresses: ReadonlySet<string> = new Set([
  '/',
  '/stages/',
  '/templates/',
  '/shared-plan/',
  ...[...stages, ...templates, ...guides, ...terms].map(({ url }) => url),
]);
