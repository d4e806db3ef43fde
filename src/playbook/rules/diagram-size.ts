import type { Rule } from '../rule.ts';

export const diagramSize: Rule = {
  name: 'diagram-size',
  severity: 'error',
  asks: 'A diagram is small enough to be understood.',
  why: 'With more than a screenful of boxes a list is better.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: `\`\`\`mermaid\nflowchart LR\n  accTitle: Many\n  accDescr: Many boxes.\n${'  first --> second\n'.repeat(200)}\`\`\`\n`,
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
