import type { Report, Rule } from '../rule.ts';

export const dateInFuture: Rule = {
  name: 'date-in-future',
  severity: 'warning',
  asks: 'What has happened has a date that is not in the future.',
  why: 'It is nearly always a slip of the finger, and it hides the page from the list of pages due for review.',
  wrong: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2062-08-01' },
  right: { file: 'terms/champion.md', at: 'reviewed: 2026-08-01', text: 'reviewed: 2026-08-01' },
  check: ({ all, today }) =>
    all.flatMap(({ file, data }) =>
      Object.entries(data).flatMap(([name, value]: [string, unknown]): Report[] =>
        (name === 'reviewed' || name === 'date') && typeof value === 'string' && value > today
          ? [
              {
                file,
                path: [name],
                message: `“${name}” is ${value}, which is still to come.`,
                fix: 'Look at the year and the month.',
              },
            ]
          : [],
      ),
    ),
};
