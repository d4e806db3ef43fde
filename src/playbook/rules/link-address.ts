import type { Rule } from '../rule.ts';

export const linkAddress: Rule = {
  name: 'link-address',
  severity: 'error',
  asks: 'Links lead to https addresses, mail or pages of ours.',
  why: 'Other addresses can run programs, or reach into machines that are none of the readers’ business.',
  wrong: { file: 'guides/how-to-use.md', text: '[Ask](javascript:alert)\n' },
  right: { file: 'guides/how-to-use.md', text: '[Ask](/plays/first-conversation/)\n' },
};
