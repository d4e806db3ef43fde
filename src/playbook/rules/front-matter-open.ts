import type { Rule } from '../rule.ts';

export const frontMatterOpen: Rule = {
  name: 'front-matter-open',
  severity: 'error',
  asks: 'The fields of a page end with a line “---” of its own.',
  why: 'Otherwise text and fields run into each other.',
  wrong: {
    file: 'terms/champion.md',
    at: 'definition: Somebody inside who moves the others.\n---\n',
    text: 'definition: Somebody inside who moves the others.\n',
  },
  right: {
    file: 'terms/champion.md',
    at: 'definition: Somebody inside who moves the others.\n---\n',
    text: 'definition: Somebody inside who moves the others.\n---\n',
  },
};
