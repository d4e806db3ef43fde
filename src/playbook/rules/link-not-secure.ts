import type { Rule } from '../rule.ts';

export const linkNotSecure: Rule = {
  name: 'link-not-secure',
  severity: 'error',
  asks: 'Links lead to https addresses, not to http.',
  why: 'On the way to an http page anybody can change what readers see.',
  wrong: { file: 'guides/how-to-use.md', text: '[The standard](http://www.w3.org/WAI/)\n' },
  right: { file: 'guides/how-to-use.md', text: '[The standard](https://www.w3.org/WAI/)\n' },
};
