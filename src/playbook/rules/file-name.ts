import type { Rule } from '../rule.ts';

export const fileName: Rule = {
  name: 'file-name',
  severity: 'error',
  asks: 'File names are small letters, digits and hyphens, and end in .mdx or .md.',
  why: 'The name becomes the address of the page. Blanks, capitals and signs make addresses that break in mails and on other machines.',
  wrong: {
    file: 'terms/Mutual Plan.MD',
    text: '---\ntitle: Mutual plan\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: A plan that both sides keep.\n---\n',
  },
  right: {
    file: 'terms/mutual-plan.md',
    text: '---\ntitle: Mutual plan\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: A plan that both sides keep.\n---\n',
  },
};
