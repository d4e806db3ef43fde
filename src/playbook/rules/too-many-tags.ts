import type { Rule } from '../rule.ts';

export const tooManyTags: Rule = {
  name: 'too-many-tags',
  severity: 'error',
  asks: 'A page has at most 500 tags.',
  why: 'Pages are written in plain Markdown; so many tags come from a program.',
  wrong: { file: 'guides/how-to-use.md', text: '<b>\n'.repeat(600) },
  right: { file: 'guides/how-to-use.md', text: 'Plain Markdown.\n' },
};
