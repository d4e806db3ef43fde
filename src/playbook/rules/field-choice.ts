import type { Rule } from '../rule.ts';

export const fieldChoice: Rule = {
  name: 'field-choice',
  severity: 'error',
  asks: 'Where a field offers words to choose from, it holds one of them.',
  why: 'Pages are sorted and filtered by these words.',
  wrong: { file: 'stages/change.mdx', at: 'status: in-force', text: 'status: in-forse' },
  right: { file: 'stages/change.mdx', at: 'status: in-force', text: 'status: in-force' },
};
