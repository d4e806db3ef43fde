import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { pagesBefore } from '../../../scripts/check/pages-before.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-before-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-C', join(folder, 'whole'), '-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args],
    { stdio: 'ignore' },
  );

/** What a workflow has of a pull request: the newest commits of its merge, by a name of their own. */
function checkout(depth: number, ...also: string[]): string {
  const name = `depth-${depth}`;
  const from = pathToFileURL(join(folder, 'whole')).href;
  const args = ['--depth', `${depth}`, '--branch', 'merge', ...also, from, join(folder, name)];
  execFileSync('git', ['clone', ...args], { stdio: 'ignore' });
  return join(folder, name, 'content');
}

function pullRequestThatRenames() {
  const terms = join(folder, 'whole', 'content', 'terms');
  mkdirSync(terms, { recursive: true });
  git('init', '-b', 'main');
  writeFileSync(join(terms, 'champion.md'), 'Champion');
  git('add', '.');
  git('commit', '-m', 'A term');
  git('checkout', '-b', 'renamed');
  git('mv', 'content/terms/champion.md', 'content/terms/mobilizer.md');
  git('commit', '-m', 'Another name');
  git('checkout', '-b', 'merge', 'main');
  git('merge', '--no-ff', 'renamed', '-m', 'Both');
}

test('the pages before a pull request are those of what it is merged into', async () => {
  pullRequestThatRenames();
  vi.stubEnv('GITHUB_BASE_REF', '');
  const merged = checkout(2);
  expect(await pagesBefore(merged)).toEqual(['terms/mobilizer.md']);
  vi.stubEnv('GITHUB_BASE_REF', 'main');
  expect(await pagesBefore(merged)).toEqual(['terms/champion.md']);
  expect(await pagesBefore(checkout(1, '--no-single-branch'))).toEqual(['terms/champion.md']);
  expect(await pagesBefore(folder)).toEqual([]);
});
