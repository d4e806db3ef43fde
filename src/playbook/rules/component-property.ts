import type { Rule } from '../rule.ts';

export const componentProperty: Rule = {
  name: 'component-property',
  severity: 'error',
  asks: 'A component has the properties it knows, and those it needs.',
  why: 'A misspelt property does nothing.',
  wrong: { file: 'stages/change.mdx', text: '<Note knd="tip">Ask.</Note>\n' },
  right: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask.</Note>\n' },
};
