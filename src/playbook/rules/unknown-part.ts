import type { Rule } from '../rule.ts';

export const unknownPart: Rule = {
  name: 'unknown-part',
  severity: 'error',
  asks: 'A text consists of headings, paragraphs, lists, quotes, tables, pictures and links.',
  why: 'Whatever else the Markdown engine may learn to read has to be looked at before it is allowed.',
  wrong: { file: 'guides/how-to-use.md', text: '$$\nE = mc²\n$$\n' },
  right: { file: 'guides/how-to-use.md' },
};
