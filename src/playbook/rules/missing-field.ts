import type { Rule } from '../rule.ts';

export const missingField: Rule = {
  name: 'missing-field',
  severity: 'error',
  asks: 'The fields that every page of the kind needs are there.',
  why: 'Lists, search and the page itself are made of them.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion\n', text: '' },
  right: { file: 'terms/champion.md', at: 'title: Champion\n', text: 'title: Champion\n' },
};
