import type { Report, Rule } from '../rule.ts';

export const orderOfValues: Rule = {
  name: 'order-of-values',
  severity: 'error',
  asks: 'The short end is not above the long end, and the right answer is one of the answers.',
  why: 'Two figures in the wrong order make both of them doubtful.',
  wrong: { file: 'stages/change.mdx', at: 'low: 2', text: 'low: 9' },
  right: { file: 'stages/change.mdx', at: 'low: 2', text: 'low: 2' },
  check: ({ items }) => [
    ...items.stages.flatMap(({ file, data: { duration } }): Report[] =>
      duration.low <= duration.high
        ? []
        : [
            {
              file,
              path: ['duration', 'low'],
              message: `“low” (${duration.low}) is above “high” (${duration.high}).`,
              fix: 'Exchange the two.',
            },
          ],
    ),
    ...items.guides.flatMap(({ file, data }) =>
      data.checks.flatMap(({ right, answers }, index): Report[] =>
        right <= answers.length
          ? []
          : [
              {
                file,
                path: ['checks', index, 'right'],
                message: `“right” is ${right}, but there are only ${answers.length} answers.`,
                fix: `Write a number from 1 to ${answers.length}.`,
              },
            ],
      ),
    ),
  ],
};
