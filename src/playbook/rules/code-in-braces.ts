import type { Rule } from '../rule.ts';

export const codeInBraces: Rule = {
  name: 'code-in-braces',
  severity: 'error',
  asks: 'No code in braces.',
  why: 'What stands in braces would run as a program while the site is made.',
  wrong: { file: 'stages/change.mdx', text: 'Dear {customer name},\n' },
  right: { file: 'stages/change.mdx', text: 'Dear [customer name],\n' },
};
