import type { Rule } from '../rule.ts';

export const lineTooLong: Rule = {
  name: 'line-too-long',
  severity: 'error',
  asks: 'A line has at most 5,000 characters.',
  why: 'Nobody can find a change in it, and it is nearly always something pasted by mistake.',
  wrong: { file: 'guides/how-to-use.md', text: `${'word '.repeat(1200)}\n` },
  right: { file: 'guides/how-to-use.md', text: 'A paragraph of usual length.\n' },
};
