import type { Rule } from '../rule.ts';

export const diagramKind: Rule = {
  name: 'diagram-kind',
  severity: 'error',
  asks: 'A diagram begins with the kind of diagram it is.',
  why: 'Otherwise it cannot be drawn.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchrt LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
