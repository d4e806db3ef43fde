import type { Rule } from '../rule.ts';

export const cardNumber: Rule = {
  name: 'card-number',
  severity: 'error',
  asks: 'No numbers of payment cards.',
  why: 'They must not be stored anywhere in the open.',
  wrong: { file: 'guides/how-to-use.md', text: 'The card 4111 1111 1111 1111 is for trials.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask accounting for a trial card.\n' },
};
