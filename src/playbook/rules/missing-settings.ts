import type { Rule } from '../rule.ts';

export const missingSettings: Rule = {
  name: 'missing-settings',
  severity: 'error',
  asks: 'The content folder must hold playbook.yaml.',
  why: 'It names the playbook, its owners, the questions and the order of the stages. Without it nothing else can be placed.',
  wrong: { file: 'playbook.yaml', remove: true },
  right: { file: 'terms/no-decision.md' },
  check: ({ folder, files }) =>
    files.has(`${folder}/playbook.yaml`)
      ? []
      : [
          {
            file: `${folder}/playbook.yaml`,
            message: 'There is no playbook.yaml in the content folder.',
            fix: 'Copy it from the playbook you started with, or name another folder with --content DIR.',
          },
        ],
};
