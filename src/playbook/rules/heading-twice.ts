import type { Report, Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const headingTwice: Rule = {
  name: 'heading-twice',
  severity: 'warning',
  asks: 'No two headings of a page say the same.',
  why: 'Links to the second one break as soon as the order changes, and lists of headings do not tell them apart.',
  wrong: { file: 'guides/how-to-use.md', text: '## Ask\n\n## Ask\n' },
  right: { file: 'guides/how-to-use.md', text: '## Ask first\n\n## Ask again\n' },
  check: ({ bodies }) =>
    [...bodies].flatMap(([file, { headings }]) => {
      const seen = new Map<string, number>();
      return headings.flatMap(({ depth, text, line }): Report[] => {
        const key = text.toLowerCase();
        const other = seen.get(key);
        if (other === undefined) {
          seen.set(key, line);
          return [];
        }
        return [
          {
            file,
            place: { line, column: 1, length: depth },
            message: `“${cut(text)}” is a heading in line ${other} already.`,
            fix: 'Say what is different here.',
          },
        ];
      });
    }),
};
