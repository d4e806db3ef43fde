import { addMonths } from '../day.ts';
import type { Report, Rule } from '../rule.ts';

export const nextReview: Rule = {
  name: 'next-review',
  severity: 'error',
  asks: 'A review sets the next one within a year.',
  why: 'The process is reviewed annually unless something big happens before. A date further away is a date nobody keeps.',
  wrong: {
    file: 'records/2026-10-14-review-annual.md',
    at: 'next: 2027-10-14',
    text: 'next: 2028-10-14',
  },
  right: {
    file: 'records/2026-10-14-review-annual.md',
    at: 'next: 2027-10-14',
    text: 'next: 2027-10-14',
  },
  check: ({ items }) =>
    items.records.flatMap(({ file, data }): Report[] => {
      if (data.kind !== 'review') return [];
      const latest = addMonths(data.date, 12);
      if (data.next > data.date && data.next <= latest) return [];
      const said =
        data.next <= data.date
          ? `“next” is ${data.next}, which is not after the review itself (${data.date}).`
          : `“next” is ${data.next}, more than a year after the review (${data.date}).`;
      return [{ file, path: ['next'], message: said, fix: `Write a day up to ${latest}.` }];
    }),
};
