import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
afterAll(scratch.clean);

test('another folder, time zone, language and empty caches change no byte', async () => {
  const here = scratch.path('here');
  const first = await startBuild(['--out', here]).ended;
  expect(first).toMatchObject({ code: 0 });

  const copy = scratch.path('a folder elsewhere');
  copyProject(copy);
  const there = scratch.path('there');
  const second = await startBuild(['--out', there], {
    cwd: copy,
    env: { TZ: 'Pacific/Auckland', LC_ALL: 'C', LANG: 'tr_TR.UTF-8', HOME: copy },
  }).ended;
  expect(second).toMatchObject({ code: 0 });

  const files = await siteFiles(here);
  expect(files.length).toBeGreaterThan(200);
  expect(await siteFiles(there)).toEqual(files);
});

/** The project without its history; packages are linked one by one, so that their caches are not. */
function copyProject(to: string): void {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of tracked.split('\n').filter((name) => name && !name.startsWith('test/'))) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync('node_modules').filter(
    (name) => !/^\.(astro|cache|vite)/.test(name),
  ))
    symlinkSync(resolve('node_modules', name), join(to, 'node_modules', name));
}
