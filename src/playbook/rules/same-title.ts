import { kindNames, kinds } from '../kinds.ts';
import type { Report, Rule } from '../rule.ts';

export const sameTitle: Rule = {
  name: 'same-title',
  severity: 'error',
  asks: 'No two pages of a kind have the same title.',
  why: 'In lists and in search readers see the title only, and cannot tell the two apart.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: No decision' },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
  check: ({ items }) =>
    kindNames.flatMap((kind) => {
      const first = new Map<string, string>();
      return items[kind].flatMap(({ id, file, data: { title } }): Report[] => {
        const key = title.toLowerCase();
        const other = first.get(key);
        if (other === undefined) {
          first.set(key, id);
          return [];
        }
        return [
          {
            file,
            path: ['title'],
            message: `“${title}” is also the title of the ${kinds[kind].one} “${other}”.`,
            fix: 'Say in the title what makes this one different.',
          },
        ];
      });
    }),
};
