import type { Rule } from '../rule.ts';

export const symbolicLink: Rule = {
  name: 'symbolic-link',
  severity: 'error',
  asks: 'A file of the playbook is a file, not a pointer to another place.',
  why: 'What it points to may differ from machine to machine, and may be none of the readers’ business.',
  wrong: { file: 'terms/link.md', text: 'symbolic link' },
  right: { file: 'terms/champion.md' },
};
