import { addDays, addMonths } from '../day.ts';
import type { Report, Rule } from '../rule.ts';

export const pilotLength: Rule = {
  name: 'pilot-length',
  severity: 'error',
  asks: 'A pilot lasts three to six months.',
  why: 'In less time the deals that began under the new way have not ended; after more, nobody remembers what was tried.',
  wrong: {
    file: 'records/2026-02-02-pilot-plan.md',
    at: 'end: 2026-06-30',
    text: 'end: 2026-02-20',
  },
  right: {
    file: 'records/2026-02-02-pilot-plan.md',
    at: 'end: 2026-06-30',
    text: 'end: 2026-06-30',
  },
  check: ({ items }) =>
    items.records.flatMap(({ file, data }): Report[] => {
      if (data.kind !== 'pilot') return [];
      const { start, end } = data;
      const least = addMonths(start, 3);
      const most = addMonths(start, 6);
      const report = (message: string, fix: string) => [{ file, path: ['end'], message, fix }];
      const range = `Write a day from ${least} to ${most}.`;
      if (end < start) return report(`“end” (${end}) lies before “start” (${start}).`, range);
      // A day of grace at both ends: who begins on the 1st ends on the last of a month.
      if (end < addDays(least, -1))
        return report(`From ${start} to ${end} is less than three months.`, range);
      if (end > most) return report(`From ${start} to ${end} is more than six months.`, range);
      return [];
    }),
};
