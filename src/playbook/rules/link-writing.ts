import type { Rule } from '../rule.ts';

export const linkWriting: Rule = {
  name: 'link-writing',
  severity: 'warning',
  asks: 'What looks like a link is one.',
  why: 'One blank too many, and readers see brackets and an address instead of a link.',
  wrong: { file: 'guides/how-to-use.md', text: 'See [all plays] (/plays/).\n' },
  right: { file: 'guides/how-to-use.md', text: 'See [all plays](/plays/).\n' },
};
