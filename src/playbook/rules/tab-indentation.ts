import type { Rule } from '../rule.ts';

export const tabIndentation: Rule = {
  name: 'tab-indentation',
  severity: 'error',
  asks: 'Fields are indented with spaces.',
  why: 'A tab is wide for one program and narrow for another, so nobody can say what belongs to what.',
  wrong: { file: 'terms/champion.md', at: 'aliases: [coach]', text: 'aliases:\n\t- coach' },
  right: { file: 'terms/champion.md', at: 'aliases: [coach]', text: 'aliases: [coach]' },
};
