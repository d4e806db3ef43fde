import type { Rule } from '../rule.ts';

export const componentWords: Rule = {
  name: 'component-words',
  severity: 'error',
  asks: 'A component that is put round words holds some, and one that is not holds none.',
  why: 'Readers would see an empty box, or never see the words.',
  wrong: { file: 'stages/change.mdx', text: '<Say></Say>\n' },
  right: { file: 'stages/change.mdx', text: '<Say>What if nothing changes?</Say>\n' },
};
