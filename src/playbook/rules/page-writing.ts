import type { Rule } from '../rule.ts';

export const pageWriting: Rule = {
  name: 'page-writing',
  severity: 'error',
  asks: 'The text of a page can be read to its end.',
  why: 'One sign that is taken for code hides everything after it.',
  wrong: { file: 'stages/change.mdx', text: '<Note kind="tip" kind=>Ask.</Note>\n' },
  right: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask.</Note>\n' },
};
