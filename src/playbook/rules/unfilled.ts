import { divide } from '../divide.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Item } from '../playbook.ts';
import type { Report, Rule } from '../rule.ts';
import { beginnings, scaffold } from '../scaffold.ts';
import type { Path } from '../source.ts';
import { count, cut, nameOf } from '../wording.ts';

export const unfilled: Rule = {
  name: 'unfilled',
  severity: 'warning',
  asks: 'Of a page that was begun with npm run new, every sentence is overwritten.',
  why: 'They only show where to write what. The search finds them, and readers are led to a page that tells nothing.',
  wrong: {
    file: 'terms/champion.md',
    at: 'Somebody inside who moves the others.',
    text: 'What it means, in one or two sentences.',
  },
  right: { file: 'terms/champion.md' },
  check: ({ all }) => all.flatMap(leftIn),
};

function leftIn({ file, data, body, bodyLine }: Item): Report[] {
  const begun = (sentences ??= sentencesOfBeginnings());
  const isBegun = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).some(isBegun)
      : typeof value === 'string' && begun.has(value);
  const fields = isBegun(data) ? stringsIn(data).filter(({ text }) => begun.has(text)) : [];
  const lines = body.split('\n').flatMap((text, at) => (begun.has(text) ? [{ text, at }] : []));
  const [field] = fields;
  const [line] = lines;
  if (!field && !line) return [];
  const others = fields.length + lines.length - 1;
  const what = field ? nameOf(field.path) : `“${cut(line?.text ?? '')}”`;
  return [
    {
      file,
      ...(field
        ? { path: field.path }
        : {
            place: { line: bodyLine + (line?.at ?? 0), column: 1, length: line?.text.length ?? 1 },
          }),
      message: `${what} ${others > 0 ? `and ${count(others, 'more place')} still hold` : 'is still'} the text that npm run new wrote.`,
      fix: 'Write your own.',
    },
  ];
}

let sentences: ReadonlySet<string> | undefined;

/** All that a page begins with and that nobody writes by chance: three words or more, and not what may be meant. */
function sentencesOfBeginnings(): ReadonlySet<string> {
  const known = { today: '2000-01-01', owner: 'o', question: 'q', stage: 's', role: 'r' };
  const written = Object.entries(beginnings).flatMap(([word, kind]) => {
    const begun = divide({ file: `content/${kind}/x.md`, text: scaffold(word, 'x', known) });
    const fields = stringsIn(fieldsOf(begun).data).filter(({ path }) => !mayStay.has(path[0]));
    return [...fields.map(({ text }) => text), ...(begun.body ?? '').split('\n')];
  });
  return new Set(written.filter((text) => /^[^#]\S* \S+ \S/.test(text)));
}

/** Fields that npm run new may have filled as they shall be. */
const mayStay: ReadonlySet<unknown> = new Set(['asked', 'time']);

function stringsIn(value: unknown, path: Path = []): { path: Path; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    stringsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}
