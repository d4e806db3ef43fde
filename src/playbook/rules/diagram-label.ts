import type { Rule } from '../rule.ts';

export const diagramLabel: Rule = {
  name: 'diagram-label',
  severity: 'error',
  asks: 'Labels in a diagram are plain words.',
  why: 'They are measured, read aloud and listed as text.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first["<b>First</b>"] --> second\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
