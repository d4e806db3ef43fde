import type { Rule } from '../rule.ts';

export const diagramEnd: Rule = {
  name: 'diagram-end',
  severity: 'error',
  asks: 'No box is named “end” in small letters.',
  why: 'The word closes a group in the language of diagrams; the drawing breaks.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> end\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
