import { insideOf } from '../file-name.ts';
import { kindNames, kinds } from '../kinds.ts';
import type { Item } from '../playbook.ts';
import type { Report, Rule } from '../rule.ts';

export const sameTitle: Rule = {
  name: 'same-title',
  severity: 'error',
  asks: 'No two pages of a kind have the same title.',
  why: 'In lists and in search readers see the title only, and cannot tell the two apart.',
  wrong: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: No decision' },
  right: { file: 'terms/champion.md', at: 'title: Champion', text: 'title: Champion' },
  check: ({ items, before }) =>
    kindNames.flatMap((kind) => {
      const first = new Map<string, Item>();
      return items[kind].flatMap((item: Item): Report[] => {
        const { title } = item.data;
        const other = first.get(title.toLowerCase()) ?? item;
        first.set(title.toLowerCase(), other);
        if (other === item) return [];
        // A copy came later than what it was made from.
        const isCopied = isIn(before, item) && !isIn(before, other);
        const [copy, from] = isCopied ? [other, item] : [item, other];
        return [
          {
            file: copy.file,
            path: ['title'],
            message: `“${title}” is also the title of the ${kinds[kind].one} “${from.id}”.`,
            fix: 'Say in the title what makes this one different.',
          },
        ];
      });
    }),
};

const isIn = (before: readonly string[], { file }: Item) =>
  before.includes(insideOf(file).slice(1));
