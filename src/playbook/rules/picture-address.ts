import type { Rule } from '../rule.ts';

export const pictureAddress: Rule = {
  name: 'picture-address',
  severity: 'error',
  asks: 'A picture lies beside its page and is named plainly.',
  why: 'A picture from elsewhere tells others who reads the page; a path with “..” or “?” reaches files that are no pictures.',
  wrong: { file: 'guides/how-to-use.md', text: '![The map](../../.env?raw)\n' },
  right: { file: 'guides/how-to-use.md', text: '![The map](./map.png)\n' },
};
