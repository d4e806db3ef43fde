import { expect, test } from 'vitest';
import { cleanBody } from '#build/import/clean-body.ts';
import { draftPage } from '#build/import/draft-page.ts';
import { mendDraft } from '#build/import/mend-draft.ts';
import { playFields } from '#build/import/play-fields.ts';

const nowhere = () => ({ why: 'It is not there.' });

const draft = (from: string, text: string) =>
  draftPage(
    from,
    text,
    { owner: 'enablement', stage: 'change' },
    { ids: new Set(), titles: new Set() },
    nowhere,
  );

test('what has no place on a page is named', () => {
  const text =
    '![[map.png|300]] ![[Plan]] ![][image1] ![](a/My%20plan.png "x")\n\n%% ask them %%\n\n[image1]: <data:image/png;base64,AAAA>';
  expect(cleanBody(text, nowhere)).toEqual({
    title: undefined,
    body: '[Plan](Plan.md)',
    leftOut: [
      'a remark between %% and %%',
      'the text of “Plan”, shown in this page: a link stands for it',
      'the picture “map.png” (map.png). It is not there.',
      'a picture. It is not there.',
      'the picture “My plan.png” (a/My plan.png). It is not there.',
    ],
  });
  expect(
    draft('a.md', '---\nlayout: x\ntitle: A b c\ncss-class: y\n---\n# A *c*\nText.').leftOut,
  ).toEqual(['the fields layout, css-class', 'the heading “A c”: the page has a title']);
});

test.for([
  [
    'summary and other names',
    `---
title: "Talk <em>before</em>: price"
description: >
  How we talk
  about *price*.
tags: [discount, "#price"]
keywords: cost, price
aliases:
  - /old/price/
weight: 3
---
Text.`,
    'title: "Talk before: price"\naliases:\n  - discount\n  - price\n  - cost\n',
    'summary: How we talk about price.\n',
    ['the field weight', '“/old/price/” in aliases'],
  ],
  [
    'as Hugo writes it',
    `+++
title = "Talk about price"
tags = ["discount"]
[cascade]
title = "Other"
+++
Our text about the price.`,
    'title: Talk about price\naliases:\n  - discount\n',
    'summary: Our text about the price.\n',
    [],
  ],
  [
    'not quite YAML',
    '---\ntitle: Price: the talk\nsummary: Hi\n---\nOur text about the price.',
    'title: "Price: the talk"\n',
    'summary: Our text about the price.\n',
    ['the field summary'],
  ],
  [
    'none, but a line above and below',
    '---\nNo field.\n---\n\nOur text about the price.',
    'title: Talk\n',
    'minutes: 1\n---\n\n---\n## No field.\n\nOur text about the price.\n',
    [],
  ],
] as const)('front matter of other tools: %s', ([, text, title, summary, leftOut]) => {
  const page = draft('talk.md', text);
  expect(page.text).toContain(`---\n${title}owner: enablement\n`);
  expect(page.text).toContain(summary);
  expect(page.leftOut).toEqual(leftOut);
});

test('code of MDX is left out, also where it takes several lines; words about it stay', () => {
  const text =
    "---\ntitle: Price\n---\n\nimport Tabs from '@theme/Tabs'\nimport {\n  One,\n} from './one'\n\nexport const x = 1\n\nWe\nimport our words.\n\n```js\n\nimport x from 'y'\n```\n";
  const words = "\n\nWe\nimport our words.\n\n```js\n\nimport x from 'y'\n```\n";
  expect(draft('a.mdx', text)).toMatchObject({
    text: expect.stringContaining(`---${words}`),
    leftOut: [
      "code that begins with “import Tabs from '@theme/Tabs' …”",
      'code that begins with “export const x = 1”',
    ],
  });
  expect(draft('a.md', text).text).toContain('import Tabs');
});

test('a text with something to know, to say and to do becomes a play, other sections stay text', () => {
  const found = playFields(
    '## Context\n\nThey compare.\n\n## Talk track\n\n- “What matters?”\n\n## Steps\n\n1. Ask.\n2. Listen.\n\n## History\n\nOld.',
  );
  expect(found).toEqual({
    fields: {
      know: ['They compare.'],
      say: ['“What matters?”'],
      show: ['Not written yet.'],
      do: ['Ask.', 'Listen.'],
      dont: ['Not written yet.'],
    },
    body: '## History\n\nOld.',
  });
  expect(playFields('## Steps\n\n1. Ask.\n')).toBeUndefined();
});

test('a page of a Notion export gets a name without its mark, and is due for review', () => {
  const page = draft(
    'Sales/Pricing talk 0123456789abcdef0123456789abcdef.md',
    'How we talk about price in the end.\n',
  );
  expect(page.path).toBe('guides/pricing-talk.md');
  expect(page.text).toBe(
    '---\ntitle: Pricing talk\nowner: enablement\nreviewed: 2000-01-01\nsummary: How we talk about price in the end.\nminutes: 1\n---\n\nHow we talk about price in the end.\n',
  );
});

test('two pages of one title are told apart by their folder', () => {
  const taken = { ids: new Set<string>(), titles: new Set<string>() };
  const titles = ['a/leave.md', 'b/leave.md'].map(
    (from) => draftPage(from, '# Leave\n\nText.', { owner: 'x', stage: 'y' }, taken, nowhere).path,
  );
  expect(titles).toEqual(['guides/leave.md', 'guides/leave-b.md']);
});

test.for([
  ['broken-link', 'See [the plan](plan.md) now.', 5, 'See [the plan](/guides/plan/) now.', ''],
  ['broken-link', 'See [the plan](gone.md) now.', 5, 'See the plan now.', 'the link to gone.md'],
  [
    'e-mail-address',
    'Ask me@x.example.',
    5,
    'Ask (left out).',
    'an e-mail address: “(left out)” stands in its place',
  ],
  ['e-mail-address', '[me](mailto:me@x.example)', 13, 'me', 'an e-mail address behind “me”'],
  ['e-mail-address', '[me@x.example](mailto:me@x.example)', 23, 'me@x.example', ''],
  [
    'phone-number',
    'Ring 555-010-0123',
    6,
    'Ring (left out)',
    'a phone number: “(left out)” stands in its place',
  ],
  ['less-than', 'a <5% margin', 3, 'a \\<5% margin', ''],
] as const)('%s: “%s”', ([rule, text, column, mended, leftOut]) => {
  const problem = { rule, severity: 'error' as const, file: 'x', line: 1, column, message: '' };
  const length = /mail|phone/.test(rule) ? 12 : 1;
  const address = (link: string) => (link === 'plan.md' ? '/guides/plan/' : undefined);
  expect(mendDraft(text, { ...problem, length }, address)).toEqual({ text: mended, leftOut });
});
