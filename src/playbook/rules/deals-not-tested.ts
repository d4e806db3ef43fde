import type { Report, Rule } from '../rule.ts';

export const dealsNotTested: Rule = {
  name: 'deals-not-tested',
  severity: 'warning',
  asks: 'Who names “deals” as evidence must have tested the process against past deals.',
  why: 'Without the test there is nothing behind the word.',
  wrong: { file: 'stages/change.mdx', at: '[source:study-2022]', text: '[deals]' },
  right: { file: 'stages/change.mdx', at: '[source:study-2022]', text: '[source:study-2022]' },
  check: ({ items, files, folder }) =>
    files.has(`${folder}/evidence/backtest.json`)
      ? []
      : items.stages.flatMap(({ file, data }) => {
          const { customer, criteria, stalls } = data;
          return Object.entries({ customer, criteria, stalls }).flatMap(([list, entries]) =>
            entries.flatMap(({ evidence }, index): Report[] =>
              evidence.flatMap((entry, place) =>
                entry === 'deals'
                  ? [
                      {
                        file,
                        path: [list, index, 'evidence', place],
                        message:
                          '“deals” is named, but there is no test against past deals (evidence/backtest.json).',
                        fix: 'Run npm run backtest with --json, or write “assumption”.',
                      },
                    ]
                  : [],
              ),
            ),
          );
        }),
};
