import type { Rule } from '../rule.ts';

export const phoneNumber: Rule = {
  name: 'phone-number',
  severity: 'error',
  asks: 'No telephone numbers.',
  why: 'People move on, and their numbers are nobody else’s business.',
  wrong: { file: 'guides/how-to-use.md', text: 'Call +49 30 901820 first.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Call the deal desk first.\n' },
};
