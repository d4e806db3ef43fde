import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { contentAt } from '#build/difference/content-at.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossing-git-'));
afterAll(() => rmSync(folder, { recursive: true }));

const git = (name: string, ...args: string[]) =>
  execFileSync('git', ['-C', join(folder, name), ...args], { stdio: 'ignore' });

function repository() {
  const content = join(folder, 'whole', 'content');
  mkdirSync(join(content, 'plays'), { recursive: true });
  git('whole', 'init');
  for (const text of ['one', 'two']) {
    writeFileSync(join(content, 'plays', 'é a.md'), text);
    writeFileSync(join(content, 'plays', 'a.png'), text);
    git('whole', 'add', '.');
    git('whole', '-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-m', text);
  }
  return content;
}

test('texts of an earlier commit are given; why there are none is said', () => {
  const content = repository();
  expect(contentAt('HEAD^', content)).toEqual([['plays/é a.md', 'one']]);
  expect(() => contentAt('nowhere', content)).toThrow(
    /^“nowhere” is no commit, tag or branch here.$/,
  );
  git('.', 'clone', '--depth', '1', pathToFileURL(join(folder, 'whole')).href, 'shallow');
  expect(() => contentAt('HEAD^', join(folder, 'shallow', 'content'))).toThrow(
    /git fetch --unshallow/,
  );
  expect(() => contentAt('HEAD', folder)).toThrow(/is not under Git/);
});
