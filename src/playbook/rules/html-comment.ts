import type { Rule } from '../rule.ts';

export const htmlComment: Rule = {
  name: 'html-comment',
  severity: 'error',
  asks: 'No comments in <!-- -->.',
  why: 'In .mdx they break the page; in .md they are sent to every reader, who can look at them.',
  wrong: { file: 'stages/change.mdx', text: '<!-- to be checked -->\n' },
  right: { file: 'stages/change.mdx', text: '{/* to be checked */}\n' },
};
