import type { Rule } from '../rule.ts';

export const fieldValue: Rule = {
  name: 'field-value',
  severity: 'error',
  asks: 'A value has the form that its field needs.',
  why: 'A list stays a list, a number a number; the description of the field says which.',
  wrong: { file: 'terms/champion.md', at: 'aliases: [coach]', text: 'aliases: coach' },
  right: { file: 'terms/champion.md', at: 'aliases: [coach]', text: 'aliases: [coach]' },
};
