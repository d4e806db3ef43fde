import { nearest } from '../nearest.ts';
import type { Report, Rule } from '../rule.ts';
import { cut, listOf } from '../wording.ts';

export const unknownSource: Rule = {
  name: 'unknown-source',
  severity: 'error',
  asks: '<Source id="…"> names a source in evidence/sources.yaml.',
  why: 'A figure without its source is a rumour.',
  wrong: { file: 'stages/change.mdx', text: 'Most wait. <Source id="study-2023" />\n' },
  right: { file: 'stages/change.mdx', text: 'Most wait. <Source id="study-2022" />\n' },
  check: ({ bodies, sources }) => {
    const known = sources?.map(({ id }) => id);
    if (!known) return [];
    return [...bodies].flatMap(([file, { uses }]) =>
      uses.flatMap(({ name, properties, line, column, length }): Report[] => {
        const { id } = properties;
        if (name !== 'Source' || id === undefined || known.includes(id)) return [];
        const meant = nearest(id, known);
        return [
          {
            file,
            place: { line, column, length },
            message: `“${cut(id)}” is not a source in evidence/sources.yaml.`,
            fix: meant
              ? `Did you mean “${meant}”?`
              : `Add it there, or write one of: ${listOf(known, 'or')}.`,
          },
        ];
      }),
    );
  },
};
