import type { Rule } from '../rule.ts';

export const frontMatterWriting: Rule = {
  name: 'front-matter-writing',
  severity: 'error',
  asks: 'Each field is written “name: value”.',
  why: 'One quotation mark or colon at the wrong place, and the fields below it cannot be read.',
  wrong: {
    file: 'terms/champion.md',
    at: 'title: Champion',
    text: 'title: Champion: the one inside',
  },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
