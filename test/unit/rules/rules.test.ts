import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makePlaybook } from '#playbook/playbook.ts';
import type { Problem } from '#playbook/problem.ts';
import { readContent } from '#playbook/read.ts';
import type { Example } from '#playbook/rule.ts';
import { rules } from '#playbook/rules/index.ts';
import { asFiles, before, pictures, sample, today } from '../playbook/sample.ts';
import { applied } from './example.ts';

/** Rules about names and bytes: their examples are written to a disk. */
const onDisk = [
  'file-name',
  'file-kind',
  'file-too-large',
  'picture-file',
  'encoding',
  'no-content',
  'symbolic-link',
];

/** What no text can show today, or only drawing shows: see allow.test.ts, apart.test.ts and commands.test.ts. */
const elsewhere = ['unknown-part', 'page-unreadable', 'diagram'];

const root = await mkdtemp(join(tmpdir(), 'rules-'));
afterAll(() => rm(root, { recursive: true }));

async function check(rule: string, example: Example): Promise<Problem[]> {
  if (onDisk.includes(rule)) return checkOnDisk(rule, example);
  return makePlaybook(asFiles(applied(example)), today, { folder: 'content', pictures, before })
    .problems;
}

async function checkOnDisk(rule: string, example: Example): Promise<Problem[]> {
  const content = join(root, `${rule}-${Math.random()}`, 'content');
  for (const [path, text] of Object.entries(applied(example))) {
    const file = join(content, path);
    await mkdir(dirname(file), { recursive: true });
    if (text === 'symbolic link') await symlink('champion.md', file);
    else if (path === example.file && example.bytes)
      await writeFile(file, Buffer.from(example.bytes));
    else await writeFile(file, text);
  }
  return readContent(content).problems;
}

test('the sample playbook has no mistake', () => {
  const { playbook, problems } = makePlaybook(asFiles(sample), today, { pictures, before });
  expect(problems).toEqual([]);
  expect(playbook?.stages.map(({ id }) => id)).toEqual([
    'change',
    'people',
    'problem',
    'priorities',
    'choices',
    'backing',
  ]);
});

describe.each(rules.filter(({ name }) => !elsewhere.includes(name)))(
  '$name',
  ({ name, severity, wrong, right }) => {
    test('names its wrong example, and nothing else', async () => {
      const problems = await check(name, wrong);
      expect(problems.map(({ rule, message }) => ({ rule, message }))).toEqual(
        problems.map(({ message }) => ({ rule: name, message })),
      );
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]?.severity).toBe(severity);
    });

    test('is content with its right example', async () => {
      expect(await check(name, right)).toEqual([]);
    });
  },
);

test('time that passes only warns: whatever is due for decades, the site is built', () => {
  const running = {
    file: 'records/2026-02-02-pilot-plan.md',
    at: 'verdict: keep',
    text: 'verdict: running',
  };
  const files = asFiles(applied(running));
  const { playbook, problems } = makePlaybook(files, '2099-01-01', { pictures, before });
  expect(playbook).toBeDefined();
  expect([...new Set(problems.map(({ rule, severity }) => `${severity} ${rule}`))].sort()).toEqual([
    'warning pilot-over',
    'warning review-due',
  ]);
});

test('names are unique, in words, and sorted', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)].sort());
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('an entry may not have the address of a part that its page has anyway', async () => {
  const example = { file: 'stages/change.mdx', at: 'id: one-enthusiast', text: 'id: plays' };
  expect(await check('entry-twice', example)).toMatchObject([
    { rule: 'entry-twice', message: '“plays” is the address of a part that every stage page has.' },
  ]);
});
