import type { Rule } from '../rule.ts';

export const diagramSettings: Rule = {
  name: 'diagram-settings',
  severity: 'error',
  asks: 'A diagram leaves the settings of the drawing alone.',
  why: 'All diagrams of the site look alike, light and dark, and settings can carry code.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\n%%{init: {"theme": "dark"}}%%\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
