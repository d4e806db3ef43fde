import { describe, expect, test } from 'vitest';
import { addMonths, daysBetween, freshness } from '#playbook/freshness.ts';

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

describe('a page reviewed on 1 June, due every six months, seen', () => {
  test.each([
    ['2026-11-09', 'fresh', 22],
    ['2026-11-10', 'soon', 21],
    ['2026-12-01', 'soon', 0],
    ['2026-12-02', 'overdue', -1],
  ])('on %s is %s', (today, standing, days) => {
    expect(freshness('2026-06-01', 6, today, 21)).toEqual({ standing, days, due: '2026-12-01' });
  });
});

test('a day set by hand counts only where it is earlier', () => {
  expect(freshness('2026-06-01', 6, '2026-07-01', 21, '2026-08-01').due).toBe('2026-08-01');
  expect(freshness('2026-06-01', 6, '2026-07-01', 21, '2027-08-01').due).toBe('2026-12-01');
});
