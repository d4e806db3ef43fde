import type { Rule } from '../rule.ts';

export const lessThan: Rule = {
  name: 'less-than',
  severity: 'error',
  asks: 'In .mdx a “<” begins a component.',
  why: '“margin <5 %” breaks the page.',
  wrong: { file: 'stages/change.mdx', text: 'A margin <5 % is thin.\n' },
  right: { file: 'stages/change.mdx', text: 'A margin below 5 % is thin.\n' },
};
