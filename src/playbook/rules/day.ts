import type { Rule } from '../rule.ts';

export const day: Rule = {
  name: 'day',
  severity: 'error',
  asks: 'A day is written year-month-day and exists in the calendar.',
  why: '31/12 and 12/31 mean the same to nobody. Written this way, days sort by themselves.',
  wrong: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2026-02-30' },
  right: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2026-08-01' },
};
