import { uses } from '#playbook/uses.ts';
import { guides, interviews, people, plays, stages, templates, terms } from './playbook.ts';

/** By how many other pages each page is named. */
export const used = uses([
  ...stages,
  ...plays,
  ...people,
  ...templates,
  ...guides,
  ...terms,
  ...interviews,
]);
