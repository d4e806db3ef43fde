import type { Rule } from '../rule.ts';

export const bareLink: Rule = {
  name: 'bare-link',
  severity: 'error',
  asks: 'An address in < > does not stand in a page that ends in .mdx.',
  why: 'It breaks the page, and an address is no sentence.',
  wrong: { file: 'stages/change.mdx', text: 'See <https://www.w3.org/WAI/>.\n' },
  right: {
    file: 'stages/change.mdx',
    text: 'See [how to write for everybody](https://www.w3.org/WAI/).\n',
  },
};
