import type { Rule } from '../rule.ts';

export const emptyField: Rule = {
  name: 'empty-field',
  severity: 'error',
  asks: 'A field that is written has a value.',
  why: 'An empty field looks as if it had been filled.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion', text: 'title:' },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
