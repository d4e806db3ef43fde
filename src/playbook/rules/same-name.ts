import { kindNames } from '../kinds.ts';
import type { Rule } from '../rule.ts';

export const sameName: Rule = {
  name: 'same-name',
  severity: 'error',
  asks: 'No two pages of a kind may have the same name.',
  why: 'Both would have the same address on the site, and one of them would win without a word.',
  wrong: {
    file: 'terms/no-decision.mdx',
    text: '---\ntitle: The same once more\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: The same once more.\n---\n',
  },
  right: { file: 'terms/no-decision.md' },
  check({ pages }) {
    return kindNames.flatMap((kind) => {
      const first = new Map<string, string>();
      return pages
        .filter(({ role }) => role === kind)
        .flatMap(({ id, file }) => {
          const other = first.get(id);
          if (other === undefined) {
            first.set(id, file);
            return [];
          }
          const name = other.slice(other.lastIndexOf('/') + 1);
          return [
            {
              file,
              message: `This page and ${name} have the same name, so the same address.`,
              fix: 'Keep one of the two, or rename one of them.',
            },
          ];
        });
    });
  },
};
