import type { Report, Rule } from '../rule.ts';
import { sectionsOf } from '../site-pages.ts';
import type { Path } from '../source.ts';

export const entryTwice: Rule = {
  name: 'entry-twice',
  severity: 'error',
  asks: 'No two entries of a page, and no two owners, questions or sources, have the same id, and none that of a part of its page.',
  why: 'The id is part of an address. Two things with one id cannot both be linked to.',
  wrong: { file: 'stages/change.mdx', at: 'id: one-enthusiast', text: 'id: notices-a-miss' },
  right: { file: 'stages/change.mdx', at: 'id: one-enthusiast', text: 'id: one-enthusiast' },
  check({ items, settings, sources, folder }) {
    const stages = items.stages.flatMap(({ file, data }) => {
      const { customer, ours, internal, criteria, stalls } = data;
      const lists = Object.entries({ customer, ours, internal, criteria, stalls });
      return [...twice(file, lists), ...taken(file, lists, sectionsOf('stages'))];
    });
    const yaml = settings
      ? [
          ...twice(`${folder}/playbook.yaml`, [['questions', settings.questions]]),
          ...twice(`${folder}/playbook.yaml`, [['owners', settings.owners]]),
        ]
      : [];
    return [
      ...stages,
      ...yaml,
      ...twice(`${folder}/evidence/sources.yaml`, [['sources', sources ?? []]]),
    ];
  },
};

type Lists = [name: string, entries: readonly { id: string }[]][];

function taken(file: string, lists: Lists, sections: readonly string[]): Report[] {
  return lists.flatMap(([name, entries]) =>
    entries.flatMap(({ id }, index) =>
      sections.includes(id)
        ? [
            {
              file,
              path: [name, index, 'id'],
              message: `“${id}” is the address of a part that every stage page has.`,
              fix: 'Write another short name for this entry.',
            },
          ]
        : [],
    ),
  );
}

function twice(file: string, lists: Lists): Report[] {
  const first = new Map<string, string>();
  return lists.flatMap(([name, entries]) =>
    entries.flatMap(({ id }, index) => {
      const other = first.get(id);
      if (other === undefined) {
        first.set(id, name);
        return [];
      }
      const path: Path = [name, index, 'id'];
      return [
        {
          file,
          path,
          message: `“${id}” is already the id of another entry in “${other}”.`,
          fix: 'Write another short name for one of the two.',
        },
      ];
    }),
  );
}
