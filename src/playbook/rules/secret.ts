import type { Rule } from '../rule.ts';

export const secret: Rule = {
  name: 'secret',
  severity: 'error',
  asks: 'No keys, tokens or passwords.',
  why: 'Whoever can read the file can use them, also years later in its history.',
  wrong: { file: 'guides/how-to-use.md', text: 'Use the key ghp_0123456789abcdefABCD.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask the deal desk for access.\n' },
};
