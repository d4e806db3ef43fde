import type { Rule } from '../rule.ts';

export const bankAccount: Rule = {
  name: 'bank-account',
  severity: 'error',
  asks: 'No numbers of bank accounts.',
  why: 'They belong in the books, not in a playbook.',
  wrong: { file: 'guides/how-to-use.md', text: 'Pay to DE89 3704 0044 0532 0130 00.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask accounting.\n' },
};
