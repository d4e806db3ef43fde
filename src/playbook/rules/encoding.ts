import type { Rule } from '../rule.ts';

export const encoding: Rule = {
  name: 'encoding',
  severity: 'error',
  asks: 'Files are saved as UTF-8.',
  why: 'In any other encoding letters such as é turn into others on the way to the reader.',
  wrong: {
    file: 'terms/champion.md',
    bytes: [45, 45, 45, 10, 116, 105, 116, 108, 101, 58, 32, 67, 97, 102, 233, 10],
  },
  right: { file: 'terms/champion.md' },
};
