import type { Rule } from '../rule.ts';

export const unknownComponent: Rule = {
  name: 'unknown-component',
  severity: 'error',
  asks: 'Only the components of the playbook are used.',
  why: 'They are few so that every page looks and works alike.',
  wrong: { file: 'stages/change.mdx', text: '<Nota kind="tip">Ask.</Nota>\n' },
  right: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask.</Note>\n' },
};
