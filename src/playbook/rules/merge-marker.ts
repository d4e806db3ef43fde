import type { Rule } from '../rule.ts';

export const mergeMarker: Rule = {
  name: 'merge-marker',
  severity: 'error',
  asks: 'No marks of a merge that was not finished.',
  why: 'Both versions stand in the page, one below the other.',
  wrong: {
    file: 'guides/how-to-use.md',
    text: '<<<<<<< HEAD\nAsk first.\n=======\nAsk early.\n>>>>>>> branch\n',
  },
  right: { file: 'guides/how-to-use.md', text: 'Ask first.\n' },
};
