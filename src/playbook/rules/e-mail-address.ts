import type { Rule } from '../rule.ts';

export const eMailAddress: Rule = {
  name: 'e-mail-address',
  severity: 'error',
  asks: 'No e-mail addresses of people.',
  why: 'People move on, and search engines collect addresses. Functions stay.',
  wrong: { file: 'guides/how-to-use.md', text: 'Write to jo.doe@somewhere.com.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask sales enablement.\n' },
};
