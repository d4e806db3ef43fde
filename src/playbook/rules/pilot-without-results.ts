import type { Report, Rule } from '../rule.ts';

export const pilotWithoutResults: Rule = {
  name: 'pilot-without-results',
  severity: 'error',
  asks: 'A pilot that is closed says what came out of each measure.',
  why: 'A verdict without results is an opinion, and the next pilot will repeat the argument.',
  wrong: { file: 'records/2026-02-02-pilot-plan.md', at: '    result: 13 of 21\n', text: '' },
  right: { file: 'records/2026-02-02-pilot-plan.md' },
  check: ({ items }) =>
    items.records.flatMap(({ file, data }) =>
      data.kind !== 'pilot' || data.verdict === 'running'
        ? []
        : data.measures.flatMap(({ result }, index): Report[] =>
            result === undefined
              ? [
                  {
                    file,
                    path: ['measures', index, 'what'],
                    message: `The verdict is “${data.verdict}”, but this measure has no “result”.`,
                    fix: 'Add what came out (result: 13 of 21), or write “verdict: running”.',
                  },
                ]
              : [],
          ),
    ),
};
