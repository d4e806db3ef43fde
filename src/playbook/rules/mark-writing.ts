import type { Rule } from '../rule.ts';

export const markWriting: Rule = {
  name: 'mark-writing',
  severity: 'warning',
  asks: 'Marks for lists, headings, tables and bold words do what they are meant to.',
  why: 'What other programs understand may be shown here as it is written, and a tab or a “~” may change words without being seen.',
  wrong: { file: 'guides/how-to-use.md', text: '• Ask first.\n• Show later.\n' },
  right: { file: 'guides/how-to-use.md', text: '- Ask first.\n- Show later.\n' },
};
