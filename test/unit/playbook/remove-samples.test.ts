import { expect, it } from 'vitest';
import { makePlaybook } from '#playbook/playbook.ts';
import { removeSamples, type WithoutSamples } from '#playbook/remove-samples.ts';
import type { SourceFile } from '#playbook/source.ts';
import { sample, today } from './sample.ts';

const interview = 'interviews/director-lost.md';

/** The sample playbook in which the one interview is invented and pages lean on it. */
const leaning = {
  ...sample,
  [interview]: (sample[interview] ?? '').replace('---\n', '---\nsample: true\n'),
  'stages/change.mdx': (sample['stages/change.mdx'] ?? '').replace(
    /evidence: \[[^\]]*\]/,
    'evidence: [interview:director-lost] # said in spring',
  ),
  'guides/lean.md': `---
title: A guide
aliases: [remove the sample records]
owner: sales-enablement
reviewed: 2026-08-01
summary: It leads to the interview.
minutes: 3
tasks:
  - kind: read
    text: Read the interview.
    minutes: 5
    link: /interviews/director-lost/
  - kind: read
    text: Read the first stage.
    minutes: 5
    link: /stages/change/
---

Read [what they said](/interviews/director-lost/), then ask.
The sample interview is invented.
Look at all samples among the interviews.
A sample of deals is data.
`,
};

const files: SourceFile[] = Object.entries(leaning).map(([file, text]) => ({
  file: `content/${file}`,
  text,
}));
const playbook = makePlaybook(files, today).playbook;
const result: WithoutSamples | undefined = playbook && removeSamples(files, playbook);
const textOf = (file: string) =>
  result?.changed.find((changed) => changed.file === `content/${file}`)?.text ?? '';

it('takes the samples away and nothing else', () => {
  expect(result?.removed).toEqual([`content/${interview}`]);
});

it('leaves a playbook in which the check finds nothing that leads to a sample', () => {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  for (const { file, text } of result?.changed ?? []) texts.set(file, text);
  for (const file of result?.removed ?? []) texts.delete(file);
  const after = makePlaybook(
    [...texts].map(([file, text]) => ({ file, text })),
    today,
  );
  expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('calls an assumption what stood on an invented interview alone', () => {
  expect(textOf('stages/change.mdx')).toContain('evidence: [assumption]');
});

it('makes links plain words, and drops tasks that sent readers there', () => {
  expect(textOf('guides/lean.md')).toContain('Read what they said, then ask.');
  expect(textOf('guides/lean.md')).not.toContain('Read the interview');
  expect(textOf('guides/lean.md')).toContain('link: /stages/change/');
});

it('names the lines that still speak of a sample, or of several', () => {
  expect(result?.toRead.map(({ text }) => text)).toEqual([
    'The sample interview is invented.',
    'Look at all samples among the interviews.',
  ]);
});

it('changes nothing where there is no sample', () => {
  const own = Object.entries(sample).map(([file, text]) => ({ file: `content/${file}`, text }));
  const made = makePlaybook(own, today).playbook;
  expect(made && removeSamples(own, made)).toMatchObject({ removed: [], changed: [] });
});

it('takes only interviews and records for samples; what others lean on cannot be one', () => {
  const play = 'plays/first-conversation.md';
  const invented = (sample[play] ?? '').replace('---\n', '---\nsample: true\n');
  const own = Object.entries({ ...sample, [play]: invented });
  const { problems } = makePlaybook(
    own.map(([file, text]) => ({ file: `content/${file}`, text })),
    today,
  );
  expect(problems).toMatchObject([
    { file: `content/${play}`, message: '“sample” is not a field of a play.' },
  ]);
});
