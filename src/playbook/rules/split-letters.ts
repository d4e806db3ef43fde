import type { Rule } from '../rule.ts';

export const splitLetters: Rule = {
  name: 'split-letters',
  severity: 'error',
  asks: 'Letters with accents are one character each.',
  why: 'Some programs store é as e and an accent. Both look alike, but search takes them for different words.',
  wrong: { file: 'guides/how-to-use.md', text: 'A cafe\u0301.\n' },
  right: { file: 'guides/how-to-use.md', text: 'A café.\n' },
};
