import type { Check } from '#playbook/stage-checks.ts';
import { count } from '#playbook/wording.ts';
import { guides, type PageItem } from './playbook.ts';

type Guide = PageItem<'guides'>;

/** The guides of the first weeks, in order. */
export const weeks = guides
  .filter(({ data }) => data.week !== undefined)
  .sort((a, b) => (a.data.week ?? 0) - (b.data.week ?? 0));

/** A guide's own questions; their right answers counted from 0. */
export const checksOf = ({ data }: Guide): Check[] =>
  data.checks.map(({ right, ...check }) => ({ ...check, right: right - 1 }));

/** How long the tasks of a guide take, in words. */
export function minutesOf({ data }: Guide): string {
  const minutes = data.tasks.reduce((sum, task) => sum + task.minutes, 0);
  if (minutes < 90) return count(minutes, 'minute');
  const hours = Math.round(minutes / 30) / 2;
  return `About ${String(hours).replace('.5', '½')} hours`;
}
