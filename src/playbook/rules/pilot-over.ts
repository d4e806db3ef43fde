import type { Report, Rule } from '../rule.ts';

export const pilotOver: Rule = {
  name: 'pilot-over',
  severity: 'warning',
  asks: 'A pilot whose last day has passed gets its verdict.',
  why: 'What was tried and never judged is neither kept nor dropped, and half the team goes on with it.',
  wrong: {
    file: 'records/2026-02-02-pilot-plan.md',
    at: 'verdict: keep',
    text: 'verdict: running',
  },
  right: { file: 'records/2026-02-02-pilot-plan.md', at: 'verdict: keep', text: 'verdict: keep' },
  check: ({ items, today }) =>
    items.records.flatMap(({ file, data }): Report[] =>
      data.kind === 'pilot' && data.verdict === 'running' && data.end < today
        ? [
            {
              file,
              path: ['verdict'],
              message: `The pilot ended on ${data.end} and is still “running”.`,
              fix: 'Write what came out of each measure, then keep, adjust or drop.',
            },
          ]
        : [],
    ),
};
