import type { Rule } from '../rule.ts';

export const fieldLength: Rule = {
  name: 'field-length',
  severity: 'error',
  asks: 'Texts and lists have a length that readers can use.',
  why: 'A title must fit on a phone; three criteria are remembered, seven are not.',
  wrong: {
    file: 'terms/champion.md',
    at: 'title: Champion',
    text: 'title: Champion, which is a very long title for a page in a list of pages, a very long title for a page in a list of pages, a very long title for a page in a list of pages, really',
  },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
};
