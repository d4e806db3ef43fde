import type { Rule } from '../rule.ts';

export const diagramLink: Rule = {
  name: 'diagram-link',
  severity: 'error',
  asks: 'A diagram has no links and calls nothing.',
  why: 'The links of a page are checked in its text, and calls run code.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n  click first href "https://www.w3.org"\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
