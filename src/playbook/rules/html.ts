import type { Rule } from '../rule.ts';

export const html: Rule = {
  name: 'html',
  severity: 'error',
  asks: 'No HTML.',
  why: 'Markdown says the same in fewer signs, and HTML can carry programs.',
  wrong: { file: 'guides/how-to-use.md', text: 'Ask <b>first</b>.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask **first**.\n' },
};
