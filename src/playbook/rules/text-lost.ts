import type { Rule } from '../rule.ts';

export const textLost: Rule = {
  name: 'text-lost',
  severity: 'error',
  asks: 'Every word of a page reaches its readers as what it is.',
  why: 'A table shows no more cells than its first line has, and code that never ends takes in the rest of the page.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '| Who | What |\n|---|---|\n| We | ask | twice |\n',
  },
  right: { file: 'guides/how-to-use.md', text: '| Who | What |\n|---|---|\n| We | ask twice |\n' },
};
