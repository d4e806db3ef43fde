import type { Row } from './csv-row.ts';
import { dayNumber, isDay } from './days.ts';
import { makeZone } from './zone.ts';

/** How a day written in numbers is to be read: day-month-year, month-day-year, year-month-day. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Why a date could not be read. */
export type DateFault = 'not-a-date' | 'day-number' | 'no-zone' | 'ambiguous' | 'other-order';

/** Reads dates and times as local seconds: 86,400 × day number + seconds since local midnight. */
export interface DateReader {
  /** NaN when it cannot be read; `fault` then says why. */
  read(text: string): number;
  /** The same for a cell, which becomes text only where its layout is not one of the two common ones. */
  readAt(row: Row, cell: number): number;
  fault: DateFault;
  /** How many dates had a year of two digits (70–99 are read as 19.., others as 20..). */
  shortYears: number;
  /** How many times were put on a day of UTC, because nobody has said where the company is. */
  inUtc: number;
}

/** What the mapping fixes about dates. */
export interface DateSettings {
  order?: DateOrder | undefined;
  timeZone?: string | undefined;
  /** The column holds days, even if it writes them as midnight. */
  dayOnly?: boolean;
}

/** One sentence each, without the value: what is wrong and what to write in the mapping. */
export const dateFaults: Record<DateFault, string> = {
  'not-a-date':
    'holds something that is not a date. Write dates as 2025-06-30 or times as 2025-06-30T14:05:00Z.',
  'day-number':
    'holds Excel’s numbers of days. Format the column in Excel as yyyy-mm-dd and save it as CSV again.',
  'no-zone':
    'holds a time without a zone. Add “timeZone: Europe/Berlin” (your own) to the mapping, or write times with Z or an offset.',
  ambiguous:
    'holds dates in numbers, which can be read in two ways: day first (dmy) or month first (mdy). Add “dates: dmy” or “dates: mdy” to the mapping, or “dates: ymd” if short years come first.',
  'other-order': 'does not fit “dates” in the mapping. Correct the order there or the row.',
};

/** Is there no date, in the ways exports write that? */
export function isBlankDate(text: string): boolean {
  return /^\s*(?:\(no value\)|none|nat)?\s*$/i.test(text);
}

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?)?`;
const NUMERIC = new RegExp(String.raw`^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})${TIME}$`, 'i');

/** Makes a reader of dates. A date may be ISO 8601, in numbers with `/ . -`, or an epoch in seconds or milliseconds. */
export function makeDateReader({ order, timeZone, dayOnly = false }: DateSettings): DateReader {
  const zone = makeZone(timeZone ?? 'UTC');
  const toLocal = (at: number): number => {
    if (timeZone === undefined) reader.inUtc++;
    return zone.toLocal(at);
  };
  const failed = (fault: DateFault): number => {
    reader.fault = fault;
    return Number.NaN;
  };

  const readSlowly = (text: string): number => {
    if (/^\d{10}(?:\d{3})?$/.test(text)) {
      return toLocal(Math.floor(Number(text) / (text.length === 13 ? 1000 : 1)));
    }
    // Of the years 1982 to 2036.
    if (/^[34]\d{4}(?:[.,]\d+)?$/.test(text)) return failed('day-number');
    const match = NUMERIC.exec(text);
    if (!match) return failed('not-a-date');
    const day = readDay(match[1] ?? '', match[3] ?? '', match[4] ?? '');
    if (Number.isNaN(day) || match[5] === undefined || dayOnly) return day * 86400;
    const hour = hour24(Number(match[5]), match[8]);
    const [minute, second] = [Number(match[6]), Number(match[7] ?? 0)];
    if (hour > 23 || minute > 59 || second > 60) return failed('not-a-date');
    const written = day * 86400 + hour * 3600 + minute * 60 + second;
    const offset = match[9];
    if (offset !== undefined) return toLocal(written - offsetSeconds(offset));
    return timeZone === undefined ? failed('no-zone') : written;
  };

  const readDay = (a: string, b: string, c: string): number => {
    const [x, y, z] = [Number(a), Number(b), Number(c)];
    if (a.length === 4) return exact(x, y, z);
    if (a.length === 3 || c.length === 1 || c.length === 3) return failed('not-a-date');
    if (order === 'ymd') return c.length === 4 ? failed('other-order') : exact(fullYear(x), y, z);
    const year = c.length === 4 ? z : fullYear(z);
    if (order === 'dmy') return isDay(year, y, x) ? exact(year, y, x) : failed('other-order');
    if (order === 'mdy') return isDay(year, x, y) ? exact(year, x, y) : failed('other-order');
    if (!isDay(year, x, y) && !isDay(year, y, x)) return failed('not-a-date');
    return failed('ambiguous');
  };

  const exact = (year: number, month: number, day: number): number =>
    isDay(year, month, day) ? dayNumber(year, month, day) : failed('not-a-date');

  const fullYear = (year: number): number => {
    reader.shortYears++;
    return year + (year >= 70 ? 1900 : 2000);
  };

  const reader: DateReader = {
    fault: 'not-a-date',
    shortYears: 0,
    inUtc: 0,
    read: (text) => readSlowly(text.trim()),
    readAt(row, cell) {
      const [from, to] = [row.from[cell] ?? 0, row.to[cell] ?? 0];
      const quick = cell < row.size ? readIso(row.bytes, from, to - from) : undefined;
      if (quick === undefined) return readSlowly(row.text(cell).trim());
      if (to - from === 10 || dayOnly) return Math.floor(quick / 86400) * 86400;
      return toLocal(quick);
    },
  };
  return reader;
}

/** The two layouts that make up nearly all logs, read from their bytes: `2025-06-30` and `2025-06-30T14:05:00[.123]Z`. */
function readIso(bytes: Uint8Array, from: number, length: number): number | undefined {
  if (length !== 10 && length !== 20 && length !== 24) return undefined;
  if (bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return undefined;
  const year = digits(bytes, from) * 100 + digits(bytes, from + 2);
  const month = digits(bytes, from + 5);
  const day = digits(bytes, from + 8);
  if (!(year >= 1000) || !isDay(year, month, day)) return undefined;
  const start = dayNumber(year, month, day) * 86400;
  if (length === 10) return start;
  if (bytes[from + length - 1] !== 90 || bytes[from + 13] !== 58) return undefined;
  if (bytes[from + 16] !== 58) return undefined;
  const hour = digits(bytes, from + 11);
  const minute = digits(bytes, from + 14);
  const second = digits(bytes, from + 17);
  return hour < 24 && minute < 60 && second < 61
    ? start + hour * 3600 + minute * 60 + second
    : undefined;
}

/** The number in two digits, NaN if they are not digits. */
function digits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 48;
  const ones = (bytes[at + 1] ?? 0) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function offsetSeconds(offset: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset);
  if (!match) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === '-' ? -seconds : seconds;
}
