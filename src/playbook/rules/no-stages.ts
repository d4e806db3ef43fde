import type { Rule } from '../rule.ts';

export const noStages: Rule = {
  name: 'no-stages',
  severity: 'error',
  asks: 'The folder stages/ must hold at least one stage.',
  why: 'A playbook without stages has no process; a folder that was moved or renamed by mistake would publish an empty site.',
  wrong: { file: 'stages', remove: true },
  right: { file: 'stages/change.mdx' },
  check: ({ folder, files, ids }) =>
    ids.stages.size > 0 || !files.has(`${folder}/playbook.yaml`)
      ? []
      : [
          {
            file: `${folder}/stages`,
            message: 'There are no stages in the folder stages.',
            fix: 'Write the first one: npm run new -- stage change.',
          },
        ],
};
