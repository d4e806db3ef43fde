import type { Rule } from '../rule.ts';

export const facilitatesNothing: Rule = {
  name: 'facilitates-nothing',
  severity: 'error',
  asks: 'Each of our activities names the customer activity that it makes easier.',
  why: 'What helps no activity of the customer is work for ourselves, and belongs to “internal” or nowhere.',
  wrong: {
    file: 'stages/change.mdx',
    at: 'facilitates: [notices-a-miss]',
    text: 'facilitates: []',
  },
  right: {
    file: 'stages/change.mdx',
    at: 'facilitates: [notices-a-miss]',
    text: 'facilitates: [notices-a-miss]',
  },
};
