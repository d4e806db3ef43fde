import type { Rule } from '../rule.ts';

export const tagNotClosed: Rule = {
  name: 'tag-not-closed',
  severity: 'error',
  asks: 'A component that is opened is closed.',
  why: 'Otherwise everything below it belongs to the box.',
  wrong: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask first.\n' },
  right: { file: 'stages/change.mdx', text: '<Note kind="tip">Ask first.</Note>\n' },
};
