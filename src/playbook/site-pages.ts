import { kindNames, kinds, type Kind } from './kinds.ts';

/** Pages of the site that stand on no file of their own. */
const fixed = [
  '/',
  '/accessibility/',
  '/cards/',
  '/criteria/',
  '/deal/',
  '/edit/',
  '/edit/design/',
  '/edit/fields/',
  '/edit/rules/',
  '/edit/samples/',
  '/evidence/',
  '/evidence/deals/',
  '/evidence/deals/try/',
  '/living/',
  '/no-decision/',
  '/offline/',
  '/print/',
  '/search/',
  '/shared-plan/',
  '/start/',
];

/** Sections that pages of a kind have, with the anchors that lead to them. Other ids of the layouts have a capital letter, as no heading’s has. */
const sections: Partial<Record<Kind, readonly string[]>> = {
  stages: ['lanes', 'internal', 'through', 'people', 'stalls', 'plays', 'ask', 'work', 'deals'],
  plays: ['know', 'say', 'show', 'do', 'dont'],
  templates: ['template'],
};

/** The addresses of all pages that do not depend on what the content folder holds. */
export const sitePages: readonly string[] = [
  ...new Set([...fixed, ...kindNames.map((kind) => `/${kinds[kind].at}/`)]),
];

export const sectionsOf = (kind: Kind): readonly string[] => sections[kind] ?? [];
