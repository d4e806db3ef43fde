import type { Report, Rule } from '../rule.ts';
import type { Path } from '../source.ts';
import { cut } from '../wording.ts';

export const marksInField: Rule = {
  name: 'marks-in-field',
  severity: 'warning',
  asks: 'Fields are plain words; **bold**, links and `code` belong to the text of the page.',
  why: 'Fields are shown in lists, tabs, search and diagrams, where such marks would stand as they are.',
  wrong: { file: 'terms/champion.md', at: 'Somebody inside', text: 'Somebody **inside**' },
  right: { file: 'terms/champion.md', at: 'Somebody inside', text: 'Somebody inside' },
  check: ({ all }) => all.flatMap(({ file, data }) => marks(data, [], file)),
};

function marks(value: unknown, path: Path, file: string): Report[] {
  if (typeof value === 'string') {
    const sign = /\*\*\S|\]\(|`[^`]+`|\{\/\*/.exec(value);
    if (!sign) return [];
    const from = value.slice(Math.max(0, sign.index - 5), sign.index + 20);
    return [
      {
        file,
        path,
        message: `“${cut(from, 30)}” would be shown as it is, marks and all.`,
        fix: 'Write plain words; typographic quotes “ ” set words off.',
      },
    ];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    marks(inner, [...path, Array.isArray(value) ? Number(name) : name], file),
  );
}
