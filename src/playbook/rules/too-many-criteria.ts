import type { Rule } from '../rule.ts';

export const tooManyCriteria: Rule = {
  name: 'too-many-criteria',
  severity: 'error',
  asks: 'A stage has one to three exit criteria.',
  why: 'Three are remembered in a meeting. More are ticked without thinking.',
  wrong: {
    file: 'stages/change.mdx',
    at: 'criteria:\n',
    text: 'criteria:\n  - id: more-1\n    customer: has done number 1\n    proof: Their own note\n    who: problem-owner\n    evidence: [assumption]\n  - id: more-2\n    customer: has done number 2\n    proof: Their own note\n    who: problem-owner\n    evidence: [assumption]\n  - id: more-3\n    customer: has done number 3\n    proof: Their own note\n    who: problem-owner\n    evidence: [assumption]\n',
  },
  right: { file: 'stages/change.mdx' },
};
