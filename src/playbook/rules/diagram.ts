import type { Rule } from '../rule.ts';

export const diagram: Rule = {
  name: 'diagram',
  severity: 'error',
  asks: 'A diagram can be drawn.',
  why: 'It is written in a language of its own, and one wrong sign breaks the whole drawing. Which signs each kind has, mermaid.js.org tells.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first -> second\n```\n',
  },
  right: {
    file: 'guides/how-to-use.md',
    text: '```mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first --> second\n```\n',
  },
};
