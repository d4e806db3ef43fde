import type { Rule } from '../rule.ts';

export const unknownField: Rule = {
  name: 'unknown-field',
  severity: 'error',
  asks: 'A page has only the fields of its kind.',
  why: 'A misspelt field is a field that nobody reads.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion', text: 'titel: Champion' },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
