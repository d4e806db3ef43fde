import { nearest } from '../nearest.ts';
import type { Report, Rule, View } from '../rule.ts';
import { count, cut, listOf } from '../wording.ts';
import { citesSource, sourcesIn } from './unknown-reference.ts';

export const unknownSource: Rule = {
  name: 'unknown-source',
  severity: 'error',
  asks: '<Source id="…"> names a source in evidence/sources.yaml.',
  why: 'A figure without its source is a rumour.',
  wrong: { file: 'stages/change.mdx', text: 'Most wait. <Source id="study-2023" />\n' },
  right: { file: 'stages/change.mdx', text: 'Most wait. <Source id="study-2022" />\n' },
  check: (view) => {
    const { bodies, sources, files, folder } = view;
    const known = sources?.map(({ id }) => id);
    if (!known) return [];
    if (!files.has(sourcesIn(folder))) return missing(view);
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

/** Without the list of sources there is one mistake, however many pages lean on it. */
function missing({ all, bodies, folder }: View): Report[] {
  const citing = all.filter(
    (item) =>
      citesSource(item) || bodies.get(item.file)?.uses.some(({ name }) => name === 'Source'),
  );
  if (citing.length === 0) return [];
  return [
    {
      file: sourcesIn(folder),
      message: `There is no evidence/sources.yaml, but ${count(citing.length, 'page')} ${citing.length === 1 ? 'names a source' : 'name sources'} in it.`,
      fix: 'Bring the file back.',
    },
  ];
}
