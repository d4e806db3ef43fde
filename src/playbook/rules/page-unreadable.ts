import type { Rule } from '../rule.ts';

export const pageUnreadable: Rule = {
  name: 'page-unreadable',
  severity: 'error',
  asks: 'No page stops the program that reads it.',
  why: 'One such page would stop the whole site.',
  wrong: { file: 'guides/how-to-use.md', text: '…' },
  right: { file: 'guides/how-to-use.md' },
};
