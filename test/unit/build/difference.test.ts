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

const stage = (entries: string) => page(`title: A stage\ncriteria:\n${entries}`);
const ranked = `  - id: ranked\n    customer: has ranked its projects\n    proof: The list`;

test('an entry that went to another stage is said to have moved', () => {
  expect(
    text(
      { 'stages/a.md': stage(ranked), 'stages/b.md': stage('') },
      { 'stages/a.md': stage(''), 'stages/b.md': stage(ranked) },
    ),
  ).toEqual([
    'stage *a* lost a criterion to stage *b*: “has ranked its projects”',
    'stage *b* gained a criterion from stage *a*: “has ranked its projects”',
  ]);
});

test('a stage that is renamed gives nothing to another with an entry of the same id', () => {
  expect(
    text(
      { 'stages/a.md': stage(ranked), 'stages/b.md': stage('') },
      {
        'stages/c.md': `${stage(ranked)}`.replace('title', 'formerly: [a]\ntitle'),
        'stages/b.md': stage(ranked),
      },
    ),
  ).toEqual([
    'stage *b* gained a criterion: “has ranked its projects”',
    'stage *c* was called *a* before',
  ]);
});

test('all that changed in an entry is told, its id too', () => {
  const other = ranked
    .replace('id: ranked', 'id: in-order')
    .replace('proof: The list', 'proof: Their list\n    evidence: [assumption]');
  expect(text({ 'stages/a.md': stage(ranked) }, { 'stages/a.md': stage(other) })).toEqual([
    'stage *a* changed a criterion: “has ranked its projects”, “id” is now “in-order” (before: “ranked”), “proof” is now “Their list” (before: “The list”), “evidence” gained “assumption”',
  ]);
});

test('of a group of fields those that changed are told, of a long text the place', () => {
  const before = `duration:\n  low: 3\n  unit: weeks\nsummary: ${'much the same '.repeat(20)}`;
  const after = before.replace('low: 3', 'low: 4').replace(/same $/, 'other');
  expect(text({ 'stages/a.md': page(before) }, { 'stages/a.md': page(after) })).toEqual([
    'stage *a* has another “duration”: “low” is now “4” (before: “3”)',
    'stage *a* has another “summary”: “…the same much the same much the other” (before: “…the same much the same much the same”)',
  ]);
});

test('a day of review that is taken away is not called a review', () => {
  const reviewed = page('title: A\nreviewed: 2026-10-01');
  expect(text({ 'plays/a.md': reviewed }, { 'plays/a.md': page('title: A') })).toEqual([
    'play *a* lost “reviewed”: “2026-10-01”',
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
    'play *d* is new: “Three”',
  ]);
});

const play = (title: string, ...lines: string[]) =>
  page(`title: ${title}\nowner: us\nknow: [They compare.]`, lines.join('\n\n'));

test('a page under another file name is said to be the same, and what keeps its old address', () => {
  const untold =
    'play *b* was called *a* before: write “formerly: [a]” in it, or links to its old address lead nowhere';
  const text4 = ['They wait.', 'We ask.', 'They answer.', 'We listen.'];
  expect(
    text({ 'plays/a.md': play('One', 'Old.') }, { 'plays/b.md': play('One', 'New.') }),
  ).toEqual([untold, 'play *b* has another text below its fields']);
  expect(
    text({ 'plays/a.md': play('One', ...text4) }, { 'plays/b.md': play('Another', ...text4) }),
  ).toEqual([untold, 'play *b* is titled “Another” (before: “One”)']);
});

test('a page that has little or another kind in common with one that is gone is new', () => {
  const before = { 'plays/a.md': play('One', 'They wait.'), 'plays/b.md': play('Two', 'Old.') };
  const after = { 'plays/c.md': play('Three', 'New.'), 'guides/d.md': play('Two', 'Old.') };
  expect(text(before, after)).toEqual([
    'play *a* was removed: “One”',
    'play *b* was removed: “Two”',
    'play *c* is new: “Three”',
    'guide *d* is new: “Two”',
  ]);
});

test('of two pages that are gone the one most alike is the one that was renamed', () => {
  const lines = ['They wait.', 'We ask.', 'They answer.', 'We listen.', 'They weigh.'];
  const before = {
    'plays/a.md': play('One', ...lines.slice(1)),
    'plays/b.md': play('Two', ...lines),
  };
  expect(text(before, { 'plays/c.md': play('Three', ...lines) })).toEqual([
    'play *a* was removed: “One”',
    'play *c* was called *b* before: write “formerly: [b]” in it, or links to its old address lead nowhere',
    'play *c* is titled “Three” (before: “Two”)',
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
