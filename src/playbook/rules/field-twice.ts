import type { Rule } from '../rule.ts';

export const fieldTwice: Rule = {
  name: 'field-twice',
  severity: 'error',
  asks: 'No field is written twice.',
  why: 'One of the two would win without a word.',
  wrong: {
    file: 'terms/champion.md',
    at: 'title: Champion',
    text: 'title: Champion\ntitle: The champion',
  },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
