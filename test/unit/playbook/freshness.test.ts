import { describe, expect, test } from 'vitest';
import { freshness } from '#playbook/freshness.ts';

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
