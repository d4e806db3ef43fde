import { addMonths, daysBetween } from './day.ts';

export type Standing = 'fresh' | 'soon' | 'overdue';

export interface Freshness {
  standing: Standing;
  /** The day by which the page must be read again, as YYYY-MM-DD. */
  due: string;
  /** Whole days from today to that day; negative when it has passed. */
  days: number;
}

/**
 * When a page is due for review: `months` after it was last reviewed, or on `due` where that is
 * earlier. Days are calendar days as YYYY-MM-DD.
 */
export function freshness(
  reviewed: string,
  months: number,
  today: string,
  soonDays: number,
  due?: string,
): Freshness {
  const regular = addMonths(reviewed, months);
  const by = due !== undefined && due < regular ? due : regular;
  const days = daysBetween(today, by);
  return { due: by, days, standing: days < 0 ? 'overdue' : days <= soonDays ? 'soon' : 'fresh' };
}
