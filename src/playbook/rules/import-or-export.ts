import type { Rule } from '../rule.ts';

export const importOrExport: Rule = {
  name: 'import-or-export',
  severity: 'error',
  asks: 'A paragraph does not begin with “import” or “export”.',
  why: 'The site would take the line for a program. Pages are text and never programs.',
  wrong: { file: 'stages/change.mdx', text: 'import the sheet first.\n' },
  right: { file: 'stages/change.mdx', text: 'First import the sheet.\n' },
};
