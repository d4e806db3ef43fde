import type { Report, Rule, View } from '../rule.ts';

export const stageOrder: Rule = {
  name: 'stage-order',
  severity: 'error',
  asks: 'playbook.yaml must list every stage exactly once.',
  why: 'That list is the order of reading everywhere on the site. A stage that is not in it appears nowhere.',
  wrong: { file: 'playbook.yaml', at: '  - people\n', text: '  - change\n' },
  right: { file: 'playbook.yaml' },
  check(view) {
    const { settings, folder } = view;
    if (!settings) return [];
    const file = `${folder}/playbook.yaml`;
    const twice = settings.stages.flatMap((id, index): Report[] =>
      settings.stages.indexOf(id) === index
        ? []
        : [
            {
              file,
              path: ['stages', index],
              message: `“${id}” stands twice in the order of the stages.`,
              fix: 'Keep the line that is at the right place.',
            },
          ],
    );
    return [...twice, ...unlisted(view, settings.stages)];
  },
};

function unlisted({ pages, folder }: View, listed: readonly string[]): Report[] {
  return pages
    .filter(({ role, id }) => role === 'stages' && !listed.includes(id))
    .map(({ id }) => ({
      file: `${folder}/playbook.yaml`,
      path: ['stages'],
      what: 'key' as const,
      message: `The stage “${id}” is missing in the order of the stages.`,
      fix: `Add a line “- ${id}” at its place.`,
    }));
}
