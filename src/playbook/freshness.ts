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

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(first + (Math.min(date, length) - 1) * DAY).toISOString().slice(0, 10);
}

/** Whole days from one calendar day to another. */
export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const DAY = 86_400_000;
