import type { Rule } from '../rule.ts';

export const recordName: Rule = {
  name: 'record-name',
  severity: 'error',
  asks: 'The file name of a record begins with its date.',
  why: 'So the folder reads as a diary, and no two records get in each other’s way.',
  wrong: {
    file: 'records/2026-10-14-review-annual.md',
    at: 'date: 2026-10-14',
    text: 'date: 2026-10-15',
  },
  right: {
    file: 'records/2026-10-14-review-annual.md',
    at: 'date: 2026-10-14',
    text: 'date: 2026-10-14',
  },
  check: ({ items }) =>
    items.records.flatMap(({ file, id, data }) =>
      id === data.date || id.startsWith(`${data.date}-`)
        ? []
        : [
            {
              file,
              path: ['date'],
              message: `“date” is ${data.date}, but the file name “${id}” does not begin with it.`,
              fix: `Rename the file to ${data.date}-${id.replace(/^[\d-]*/, '') || data.kind}, or mend the date.`,
            },
          ],
    ),
};
