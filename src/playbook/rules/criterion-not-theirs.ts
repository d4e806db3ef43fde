import type { Rule } from '../rule.ts';
import { cut } from '../wording.ts';

export const criterionNotTheirs: Rule = {
  name: 'criterion-not-theirs',
  severity: 'error',
  asks: 'An exit criterion is an act of the customer.',
  why: '“We sent the proposal” says what we did. Only what the customer does shows that the customer has moved on.',
  wrong: { file: 'stages/change.mdx', at: 'has named one owner', text: 'was sent our proposal' },
  right: { file: 'stages/change.mdx', at: 'has named one owner', text: 'has named one owner' },
  check: ({ items }) =>
    items.stages.flatMap(({ file, data }) =>
      data.criteria.flatMap(({ customer }, index) => {
        const sign = ours.exec(customer)?.[0];
        if (sign === undefined) return [];
        return [
          {
            file,
            path: ['criteria', index, 'customer'],
            message: `“${cut(customer)}” tells what we did (“${sign.trim()}”), not what the customer did.`,
            fix: 'Go on from “The customer …”: has named, has sent, has agreed, has asked for.',
          },
        ];
      }),
    ),
};

const ours =
  /^(?:we|our|the (?:rep|seller|team)|sales)\b|^(?:was|were|is|are|has been|have been|gets|got|has received|receives) (?:sent|shown|given|told|offered|presented|informed|contacted|our|the (?:proposal|offer|quote|demo))\b/i;
