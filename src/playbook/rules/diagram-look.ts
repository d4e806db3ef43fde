import type { Rule } from '../rule.ts';

export const diagramLook: Rule = {
  name: 'diagram-look',
  severity: 'error',
  asks: 'A diagram sets no colours of its own; words such as “:::customer” give a box the looks of the site.',
  why: 'They vanish in dark mode and in print, and carry no meaning for those who do not see them.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n  style first fill:#f00\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
