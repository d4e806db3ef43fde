import type { Rule } from '../rule.ts';

export const nestedTooDeeply: Rule = {
  name: 'nested-too-deeply',
  severity: 'error',
  asks: 'Quotes, lists and brackets are nested at most eight deep.',
  why: 'Readers lose the thread at three; the program that reads pages stops at some thousands.',
  wrong: { file: 'guides/how-to-use.md', text: '>>>>>>>>>>>> too deep\n' },
  right: { file: 'guides/how-to-use.md', text: '> A quotation.\n' },
};
