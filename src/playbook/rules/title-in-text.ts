import type { Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const titleInText: Rule = {
  name: 'title-in-text',
  severity: 'error',
  asks: 'The text of a page has no heading of the first level.',
  why: 'The title of the page is that heading already. A second one confuses readers who hear the page.',
  wrong: { file: 'guides/how-to-use.md', text: '# Start here\n' },
  right: { file: 'guides/how-to-use.md', text: '## Start here\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { headings }]) =>
      headings
        .filter(({ depth }) => depth === 1)
        .map(({ line, text }) => ({
          file,
          place: { line, column: 1, length: 1 },
          message: `“# ${cut(text)}” is a second title; the title of the page is its only one.`,
          fix: 'Write ## instead of #, or delete the line if it repeats the title.',
        })),
    ),
};
