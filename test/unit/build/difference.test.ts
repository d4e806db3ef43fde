import { decodeHTML } from 'entities';
import { expect, test } from 'vitest';
import { describeDifference } from '#build/difference/describe.ts';
import { differenceMarkdown, differenceText } from '#build/difference/print.ts';
import { readPages } from '#build/difference/read-pages.ts';

const page = (fields: string, body = '') => `---\n${fields.trim()}\n---\n${body}`;
const align = page(`
title: We agree what matters
status: draft
criteria:
  - id: ranked
    customer: has ranked its projects
    proof: The list
`);

const difference = (before: Record<string, string>, after: Record<string, string>) =>
  describeDifference(readPages(Object.entries(before)), readPages(Object.entries(after)));
const text = (before: Record<string, string>, after: Record<string, string>) =>
  differenceText(difference(before, after)).split('\n');

test('a criterion gained is told in its own words', () => {
  const more = align.replace(
    'criteria:',
    'criteria:\n  - id: funded\n    customer: has set money aside\n    proof: A budget line',
  );
  expect(text({ 'stages/align.md': align }, { 'stages/align.md': more })).toEqual([
    'stage *align* gained a criterion: “has set money aside”',
  ]);
});

test('words that changed are told with those they replace', () => {
  const changed = align
    .replace('status: draft', 'status: pilot')
    .replace('has ranked its projects', 'has ranked all its projects')
    .replace('We agree', 'All agree');
  expect(text({ 'stages/align.md': align }, { 'stages/align.md': changed })).toEqual([
    'stage *align* is titled “All agree what matters” (before: “We agree what matters”)',
    'stage *align* went from “draft” to “pilot”',
    'stage *align* changed a criterion: “has ranked all its projects” (before: “has ranked its projects”)',
  ]);
});

test('a page that cannot be read is said to be so, instead of having lost all it had', () => {
  const broken = align.replace('title: We', 'title: "We');
  expect(text({ 'stages/align.md': align }, { 'stages/align.md': broken })).toEqual([
    'stage *align* cannot be read: npm run check says why',
  ]);
  expect(text({ 'stages/align.md': broken }, { 'stages/align.md': align })).toEqual([
    'stage *align* can be read again',
  ]);
});

test('pages that came, went or have another name', () => {
  const before = { 'plays/a.md': page('title: One'), 'plays/b.md': page('title: Two') };
  const after = {
    'plays/c.md': page('title: One\nformerly: [a]'),
    'plays/d.md': page('title: Three'),
  };
  expect(text(before, after)).toEqual([
    'play *b* was removed: “Two”',
    'play *c* was called *a* before',
    'play *c* gained a line of “formerly”: “a”',
    'play *d* is new: “Three”',
  ]);
});

test('another order of the stages', () => {
  const settings = (stages: string) => ({ 'playbook.yaml': `stages: [${stages}]\n` });
  expect(text(settings('a, b, c'), settings('b, a, c'))).toEqual([
    'playbook.yaml has another order in “stages”: b → a → c',
  ]);
});

test('line endings and a page that cannot be read are no change of their own', () => {
  expect(text({ 'a.md': align }, { 'a.md': align.replaceAll('\n', '\r\n') })).toEqual([
    'Nothing in the process changed.',
  ]);
  expect(text({ 'a.md': page('title: "open') }, { 'a.md': page('title: "open') })).toEqual([
    'Nothing in the process changed.',
  ]);
});

const read = (title: string) =>
  decodeHTML(differenceMarkdown(difference({}, { 'plays/x.md': page(`title: '${title}'`) })));

test.for([
  ['@everyone', '@\u200Beveryone'],
  ['&commat;everyone &#64;all', '&commat;everyone &#\u200B64;all'],
  ['as in #12 and other/repo#12', 'as in #\u200B12 and other/repo#\u200B12'],
  ['as in GH-12', 'as in GH-\u200B12'],
  ['www.example.com', 'www\u200B.example.com'],
  ['https://example.com', 'https:\u200B//example.com'],
] as const)(
  'in a comment GitHub, which reads entities first, makes no link of %s',
  ([title, shown]) => {
    expect(read(title)).toBe(`- play *x* is new: “${shown}”`);
  },
);

test('a comment shows the text of a page as text: no picture and no HTML', () => {
  const hostile = page(`title: '![x](y.png) <img src=x> \`code\`'`);
  const comment = differenceMarkdown(difference({}, { 'plays/x.md': hostile }));
  expect(comment).not.toMatch(/!\[|<img|`/);
});
