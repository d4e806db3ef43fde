import type { Report, Rule } from '../rule.ts';

export const claimWithoutEvidence: Rule = {
  name: 'claim-without-evidence',
  severity: 'error',
  asks: 'What a stage claims of customers says on what it stands, or that it is an assumption.',
  why: 'A process that customers never confirmed is a guess. Saying so openly is the first half of finding out.',
  wrong: { file: 'stages/change.mdx', at: 'evidence: [source:study-2022]', text: 'evidence: []' },
  right: {
    file: 'stages/change.mdx',
    at: 'evidence: [source:study-2022]',
    text: 'evidence: [assumption]',
  },
  check: ({ items }) =>
    items.stages.flatMap(({ file, data }) => {
      const { customer, criteria, stalls } = data;
      return Object.entries({ customer, criteria, stalls }).flatMap(([list, entries]) =>
        entries.flatMap(({ evidence }, index): Report[] =>
          evidence.length > 0
            ? []
            : [
                {
                  file,
                  path: [list, index, 'evidence'],
                  message: 'This entry does not say on what it stands.',
                  fix: 'Add evidence: [interview:file-name], [source:id], [deals] or [assumption].',
                },
              ],
        ),
      );
    }),
};
