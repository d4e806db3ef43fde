/** A calendar day as text: `2026-10-14`. Days are compared as text and never become moments. */
export type Day = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether this is a day of the calendar, written year-month-day. */
export function isDay(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? [];
  return year !== undefined && exists(Number(year), Number(month), Number(day));
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const write = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Why this is no day, as the end of a sentence. */
export function dayTrouble(value: unknown): string {
  const match = typeof value === 'string' ? form.exec(value.trim()) : null;
  if (match && !exists(Number(match[1]), Number(match[2]), Number(match[3])))
    return 'but this day does not exist in the calendar';
  return 'which is not a day written year-month-day';
}

/** The day that is surely meant, if only one reading is possible. */
export function offerDay(value: unknown): Day | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const other = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (!other) return undefined;
  const year = Number(other[4]);
  const first = Number(other[1]);
  const second = Number(other[3]);
  if (other[2] === '.') return real(year, second, first);
  const [a, b] = [real(year, second, first), real(year, first, second)];
  return a !== undefined && b !== undefined && a !== b ? undefined : (a ?? b);
}

const real = (year: number, month: number, day: number) =>
  exists(year, month, day) ? write(year, month, day) : undefined;

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const length = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(first + (Math.min(date, length) - 1) * DAY).toISOString().slice(0, 10);
}

/** The day so many days later, or before where `days` is negative. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one calendar day to another. */
export const daysBetween = (from: Day, to: Day) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const DAY = 86_400_000;
