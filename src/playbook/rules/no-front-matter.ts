import type { Rule } from '../rule.ts';

export const noFrontMatter: Rule = {
  name: 'no-front-matter',
  severity: 'error',
  asks: 'A page begins with its fields between two lines “---”.',
  why: 'Without a title and an owner the page cannot be listed, found or kept up to date.',
  wrong: { file: 'terms/plan.md', text: 'A plan that both sides keep.\n' },
  right: {
    file: 'terms/plan.md',
    text: '---\ntitle: Plan\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: A plan that both sides keep.\n---\n',
  },
};
