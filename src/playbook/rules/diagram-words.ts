import type { Rule } from '../rule.ts';

export const diagramWords: Rule = {
  name: 'diagram-words',
  severity: 'error',
  asks: 'A diagram says in words what it shows.',
  why: 'Readers who do not see it, and search, have nothing else.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  first --> second\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
