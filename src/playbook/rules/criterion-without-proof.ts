import type { Rule } from '../rule.ts';

export const criterionWithoutProof: Rule = {
  name: 'criterion-without-proof',
  severity: 'error',
  asks: 'An exit criterion names its proof.',
  why: 'Without something to point at, everybody in the deal review believes something else.',
  wrong: { file: 'stages/change.mdx', at: '    proof: Their own mail\n', text: '' },
  right: {
    file: 'stages/change.mdx',
    at: '    proof: Their own mail\n',
    text: '    proof: Their own mail\n',
  },
};
