import { kindNames, kinds } from '../kinds.ts';
import type { Report, Rule } from '../rule.ts';

export const formerlyTaken: Rule = {
  name: 'formerly-taken',
  severity: 'error',
  asks: 'A former name leads to one page, and is not the name of a page of today.',
  why: 'Old links are sent on to the page that claims the name. Two claims, or a page that is still there, cannot both be right.',
  wrong: { file: 'stages/people.mdx', at: 'formerly: [stakeholders]', text: 'formerly: [change]' },
  right: {
    file: 'stages/people.mdx',
    at: 'formerly: [stakeholders]',
    text: 'formerly: [stakeholders]',
  },
  check: ({ items, ids }) =>
    kindNames.flatMap((kind) => {
      const claimed = new Map<string, string>();
      return items[kind].flatMap(({ id, file, data }) =>
        data.formerly.flatMap((old, index): Report[] => {
          const report = (message: string): Report[] => [
            { file, path: ['formerly', index], message, fix: 'Delete it here.' },
          ];
          if (old === id) return report(`“${old}” is the name this page has now.`);
          if (ids[kind].has(old))
            return report(`“${old}” is the name of another ${kinds[kind].one} of today.`);
          const other = claimed.get(old);
          if (other !== undefined)
            return report(`“${other}” also says that it was called “${old}”.`);
          claimed.set(old, id);
          return [];
        }),
      );
    }),
};
