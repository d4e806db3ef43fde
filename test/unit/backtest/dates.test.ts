import { describe, expect, it } from 'vitest';
import { makeDateReader, type DateSettings } from '#backtest/dates.ts';
import { dayNumber, isoDay, readIsoDay } from '#backtest/days.ts';

/** The local time as text, or the fault. */
function read(text: string, settings: DateSettings = {}): string {
  const reader = makeDateReader(settings);
  const seconds = reader.read(text);
  return Number.isNaN(seconds) ? reader.fault : new Date(seconds * 1000).toISOString().slice(0, 16);
}

describe('ISO 8601 and its relatives', () => {
  it.each([
    ['2025-06-30', '2025-06-30T00:00'],
    ['2025-06-30T14:05:09Z', '2025-06-30T14:05'],
    ['2025-06-30T14:05:09.123Z', '2025-06-30T14:05'],
    ['2025-06-30T14:05:09+02:00', '2025-06-30T12:05'],
    ['2025-06-30T14:05:09.000+0000', '2025-06-30T14:05'],
    ['2025-06-30 23:30 -01', '2025-07-01T00:30'],
    ['1751292309000', '2025-06-30T14:05'],
    ['2025/6/30', '2025-06-30T00:00'],
  ])('%s', (text, expected) => expect(read(text)).toBe(expected));
});

it.each(['45678', '45678.5625', '45678,5'])(
  '%s is a number of Excel’s, and is told as one',
  (text) => expect(read(text)).toBe('day-number'),
);

describe('zones', () => {
  it('takes the day at the place the mapping names', () => {
    expect(read('2025-06-30T22:30:00Z', { timeZone: 'Europe/Berlin' })).toBe('2025-07-01T00:30');
    expect(read('2025-12-30T23:30:00Z', { timeZone: 'Europe/Berlin' })).toBe('2025-12-31T00:30');
    expect(read('2025-06-30T22:30:00Z', { timeZone: 'America/New_York' })).toBe('2025-06-30T18:30');
  });

  it('follows the clock on the night it is put back', () => {
    expect(read('2025-10-26T00:30:00Z', { timeZone: 'Europe/Berlin' })).toBe('2025-10-26T02:30');
    expect(read('2025-10-26T01:30:00Z', { timeZone: 'Europe/Berlin' })).toBe('2025-10-26T02:30');
  });

  it('refuses a time without a zone unless the mapping gives one', () => {
    expect(read('2025-06-30 14:05')).toBe('no-zone');
    expect(read('2025-06-30 14:05', { timeZone: 'Europe/Berlin' })).toBe('2025-06-30T14:05');
  });
});

describe('days in numbers', () => {
  it.each([
    ['03/02/2024', undefined, 'ambiguous'],
    ['03/02/2024', 'dmy', '2024-02-03T00:00'],
    ['03/02/2024', 'mdy', '2024-03-02T00:00'],
    ['03.02.24', 'dmy', '2024-02-03T00:00'],
    ['24-02-03', 'ymd', '2024-02-03T00:00'],
    ['25/12/2024', undefined, 'ambiguous'],
    ['25/12/2024', 'mdy', 'other-order'],
    ['12/25/2024', 'dmy', 'other-order'],
    ['45/45/2024', undefined, 'not-a-date'],
  ] as const)('%s as %s', (text, order, expected) => expect(read(text, { order })).toBe(expected));

  it('reads the American clock', () => {
    const settings = { order: 'mdy', timeZone: 'UTC' } as const;
    expect(read('02/23/26 08:55 PM', settings)).toBe('2026-02-23T20:55');
    expect(read('02/23/26 12:05 AM', settings)).toBe('2026-02-23T00:05');
    expect(read('02/23/26 13:05 PM', settings)).toBe('not-a-date');
  });

  it('counts years of two digits', () => {
    const reader = makeDateReader({ order: 'dmy' });
    for (const text of ['01.02.24', '01.02.99', '01.02.2024']) reader.read(text);
    expect(reader.shortYears).toBe(2);
    expect(read('01.02.99', { order: 'dmy' })).toBe('1999-02-01T00:00');
  });
});

it.each([
  '2025-02-30',
  '2025-13-01',
  '30.6.',
  'soon',
  '2025-06-30T25:00:00Z',
  '2025-06-30T24:00:00Z',
])('refuses %s', (text) => expect(read(text, { order: 'dmy' })).toBe('not-a-date'));

it('keeps the day only where a column holds days', () =>
  expect(read('2025-06-30T23:30:00Z', { dayOnly: true, timeZone: 'Europe/Berlin' })).toBe(
    '2025-06-30T00:00',
  ));

it('counts days as calendars do', () => {
  for (const [y, m, d] of [
    [1970, 1, 1],
    [2000, 2, 29],
    [2024, 12, 31],
    [2100, 3, 1],
  ] as const)
    expect(dayNumber(y, m, d)).toBe(Date.UTC(y, m - 1, d) / 86400_000);
  expect(readIsoDay('2023-02-29')).toBeUndefined();
  expect(isoDay(dayNumber(2024, 2, 29))).toBe('2024-02-29');
});
