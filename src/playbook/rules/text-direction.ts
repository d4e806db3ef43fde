import type { Rule } from '../rule.ts';

export const textDirection: Rule = {
  name: 'text-direction',
  severity: 'error',
  asks: 'No hidden signs that turn the direction of the text round.',
  why: 'With them a page can show other words than stand in the file, and whoever reviews it does not see that.',
  wrong: { file: 'guides/how-to-use.md', text: 'Ask \u202efirst\u202c.\n' },
  right: { file: 'guides/how-to-use.md', text: 'Ask first.\n' },
};
