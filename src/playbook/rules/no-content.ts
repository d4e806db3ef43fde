import type { Rule } from '../rule.ts';

export const noContent: Rule = {
  name: 'no-content',
  severity: 'error',
  asks: 'The content folder must be a folder.',
  why: 'Everything else is read from it.',
  wrong: { file: '', remove: true },
  right: { file: 'playbook.yaml' },
};
