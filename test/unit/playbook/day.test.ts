import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#playbook/day.ts';

describe('months are calendar months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-11-23', 12, '2027-11-23'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});

test('days are counted across a change of summer time', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('a day after the last of a month is the first of the next, and before it that last', () => {
  expect(addDays('2028-02-29', 1)).toBe('2028-03-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});
