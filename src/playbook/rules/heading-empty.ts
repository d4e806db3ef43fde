import type { Rule } from '../rule.ts';

export const headingEmpty: Rule = {
  name: 'heading-empty',
  severity: 'error',
  asks: 'A heading has words.',
  why: 'An empty one cannot be linked to, and is read aloud as nothing.',
  wrong: { file: 'guides/how-to-use.md', text: '##\n\nMore.\n' },
  right: { file: 'guides/how-to-use.md', text: '## More\n\nMore.\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { headings }]) =>
      headings
        .filter(({ text }) => !/[\p{L}\p{N}]/u.test(text))
        .map(({ line }) => ({
          file,
          place: { line, column: 1, length: 1 },
          message: 'This heading has no words.',
          fix: 'Write them, or delete the line.',
        })),
    ),
};
