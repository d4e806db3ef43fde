import type { Report, Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const headingJump: Rule = {
  name: 'heading-jump',
  severity: 'error',
  asks: 'Headings go down one level at a time.',
  why: 'Readers who jump from heading to heading, by ear or by the table of contents, think that a part is missing.',
  wrong: { file: 'guides/how-to-use.md', text: '## Start here\n\n#### In a hurry\n' },
  right: { file: 'guides/how-to-use.md', text: '## Start here\n\n### In a hurry\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { headings }]) => {
      let before = 1;
      return headings.flatMap(({ depth, line, text }): Report[] => {
        const allowed = before + 1;
        before = depth;
        if (depth <= allowed) return [];
        return [
          {
            file,
            place: { line, column: 1, length: depth },
            message: `“${'#'.repeat(depth)} ${cut(text)}” is ${depth - allowed + 1} levels below the heading before it.`,
            fix: `Write ${'#'.repeat(allowed)}.`,
          },
        ];
      });
    }),
};
