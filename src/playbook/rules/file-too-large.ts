import type { Rule } from '../rule.ts';

export const fileTooLarge: Rule = {
  name: 'file-too-large',
  severity: 'error',
  asks: 'A page has at most 256 KB, a picture at most 1 MB.',
  why: 'Readers open it on a phone. And nothing that a person wrote by hand is larger.',
  wrong: { file: 'terms/large.md', text: 'A line.\n'.repeat(40_000) },
  right: { file: 'terms/champion.md' },
};
