import type { Rule } from '../rule.ts';

export const componentValue: Rule = {
  name: 'component-value',
  severity: 'error',
  asks: 'A property holds one of the words it offers.',
  why: 'Another word has no look and no meaning.',
  wrong: { file: 'stages/change.mdx', text: '<Note kind="blue">Ask.</Note>\n' },
  right: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask.</Note>\n' },
};
