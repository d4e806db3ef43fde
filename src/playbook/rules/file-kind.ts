import type { Rule } from '../rule.ts';

export const fileKind: Rule = {
  name: 'file-kind',
  severity: 'error',
  asks: 'The content folder holds pages and pictures.',
  why: 'A file of another kind is not shown anywhere; whoever put it there believes that it is.',
  wrong: { file: 'terms/notes.docx', text: 'notes' },
  right: { file: 'terms/champion.md' },
};
