import { expect, test } from 'vitest';
import { explainRule, findRule, listRules } from '#playbook/explain-rule.ts';
import { frame } from '#playbook/frame.ts';
import { makePlaybook } from '#playbook/playbook.ts';
import { toGithub, toSummary } from '#playbook/print-github.ts';
import { toJson, toText, type Findings } from '#playbook/print.ts';
import type { Problem } from '#playbook/problem.ts';
import { rules } from '#playbook/rules/index.ts';
import { asFiles, sample, today } from '../playbook/sample.ts';

const file = 'content/terms/champion.md';

function findings(page: string): Findings {
  const files = asFiles({ ...sample, 'terms/champion.md': page });
  const { problems } = makePlaybook(files, today);
  const texts = new Map(files.map((one) => [one.file, one.text]));
  return { problems, texts, files: files.length, items: files.length - 2 };
}

const champion = sample['terms/champion.md'] ?? '';

test('in a terminal: place, sentence, mend, and the line with a mark', () => {
  const text = champion
    .replace('title: Champion', 'titel: Champion')
    .replace('2026-08-01', '31/12/2025');
  expect(toText(findings(text))).toMatchInlineSnapshot(`
    "content/terms/champion.md:2:1  “titel” is not a field of a term. Did you mean “title”?  (unknown-field)
      2 | titel: Champion
        | ^^^^^
    content/terms/champion.md:6:11  “reviewed” is “31/12/2025”, which is not a day written year-month-day. Write 2025-12-31.  (day)
      6 | reviewed: 31/12/2025
        |           ^^^^^^^^^^

    18 files, 16 pages of the playbook: 2 mistakes. Why, and an example: npm run explain -- unknown-field"
  `);
});

test('warnings begin with “Soon”', () => {
  const text = toText(findings(champion.replace('2026-08-01', '2024-12-01')));
  expect(text).toContain('Soon: Sales enablement: the review of this page is due by 2026-12-01.');
});

test('nothing to tell is one line', () => {
  expect(toText(findings(champion))).toMatchInlineSnapshot(
    `"18 files, 16 pages of the playbook: no problems."`,
  );
});

test('for programs: the agreed shape and nothing else', () => {
  const json: unknown = JSON.parse(
    toJson(findings(champion.replace('title: Champion', 'titel: Champion'))),
  );
  expect(json).toEqual({
    problems: [
      {
        rule: 'unknown-field',
        severity: 'error',
        file,
        line: 2,
        column: 1,
        message: '“titel” is not a field of a term.',
        fix: 'Did you mean “title”?',
      },
    ],
    files: 18,
    items: 16,
  });
});

const problem = (more: Partial<Problem> = {}): Problem => ({
  rule: 'less-than',
  severity: 'error',
  file,
  line: 1,
  column: 1,
  message: 'It is wrong.',
  ...more,
});

const many = (problems: Problem[]): Findings => ({
  problems,
  texts: new Map(),
  files: 1,
  items: 1,
});

test('for GitHub: ten of a kind, the others in the summary', () => {
  const found = many(Array.from({ length: 25 }, (_, at) => problem({ line: at + 1 })));
  const lines = toGithub(found).split('\n');
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
  expect(lines.at(-1)).toContain('15 more in the summary');
  expect(
    toSummary(found)
      .split('\n')
      .filter((line) => line.includes('less-than')),
  ).toHaveLength(26);
});

test('for GitHub: what was written cannot end the line or begin a command', () => {
  const evil = problem({ file: 'content/a,b:c.md', message: 'x\n::error::forged %0A | <b>' });
  expect(toGithub(many([evil])).split('\n')[0]).toBe(
    '::error file=content/a%2Cb%3Ac.md,line=1,col=1,endColumn=2,title=less-than::x%0A::error::forged %250A | <b>',
  );
  expect(toSummary(many([evil]))).not.toMatch(/<b>|\| <|[^\\]\n::error/);
});

test('for GitHub: a summary stays below the size that GitHub takes', () => {
  const found = many(
    Array.from({ length: 9000 }, (_, at) => problem({ line: at, message: 'word '.repeat(30) })),
  );
  expect(Buffer.byteLength(toSummary(found))).toBeLessThan(1024 * 1024);
  expect(toSummary(found)).toMatch(/\d+ more: run npm run check/);
});

test.each([
  ['tabs and wide letters', '\t字字<b', 4, '  1 |  字字<b', '    |      ^'],
  ['emoji', '👩‍👩‍👧 <b', 10, '  1 | 👩‍👩‍👧 <b', '    |    ^'],
  ['other line ends', 'ab<c\r', 3, '  1 | ab<c', '    |   ^'],
  ['commands of the terminal', 'a\u001b[31m<', 7, '  1 | a·[31m<', '    |       ^'],
  ['an address', 'jo@corp.com <b', 13, '  1 | ••••••••••• <b', '    |             ^'],
])('the mark stands below its place in a line with %s', (_what, line, column, code, marks) => {
  expect(frame(problem({ column }), line)).toEqual([code, marks]);
});

test('a long line is cut round its place', () => {
  const [code = '', marks = ''] = frame(
    problem({ column: 300, length: 4 }),
    `${'x'.repeat(299)}here${'y'.repeat(200)}`,
  );
  expect(code.slice(marks.indexOf('^'), marks.indexOf('^') + 4)).toBe('here');
  expect(code.length).toBeLessThan(120);
});

test('a rule is explained by its reason and two examples', () => {
  const { rule } = findRule('unknown-field');
  expect(rule && explainRule(rule)).toMatchInlineSnapshot(`
    "unknown-field

    A page has only the fields of its kind.
    A misspelt field is a field that nobody reads. It stops the site.

    Wrong: content/terms/champion.md
        titel: Champion

    Right: content/terms/champion.md
        title: Champion
    "
  `);
  expect(findRule('unknown-feild').meant).toBe('unknown-field');
  expect(listRules().split('\n')).toHaveLength(rules.length);
});

test('every rule can be explained in short lines', () => {
  for (const rule of rules)
    for (const line of explainRule(rule).split('\n').slice(4))
      expect(line.length).toBeLessThan(130);
});
