import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestName } from '#build/manifest.ts';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, smallPlaybook, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
const before = scratch.path('before/content');
const after = scratch.path('after/content');
let milliseconds = 0;

beforeAll(() => {
  smallPlaybook(before, 10);
  smallPlaybook(after, 12);
});
afterAll(scratch.clean);

/** At which moments of a build it is killed: at the end of one of its parts, or after a share of its time. */
const moments = [
  ...['pages', 'search', 'proof', 'check', 'diagrams'],
  ...Array.from({ length: 15 }, (_, at) => (at + 1) / 16),
].slice(0, Number(process.env['KILLS'] ?? 3));

test('two builds at once wait for each other and both succeed', async () => {
  const started = performance.now();
  const ends = await Promise.all(
    [before, before].map((content) => startBuild(['--content', content, '--out', out]).ended),
  );
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(ends.some(({ output }) => output.includes('Another build is running'))).toBe(true);
  milliseconds = (performance.now() - started) / 2;
});

test(`killed at ${moments.length} moments, the old site stays byte for byte, or the new one is whole`, async () => {
  let old = await siteFiles(out);
  let [next, other] = [after, before];
  for (const [at, moment] of moments.entries()) {
    const build = startBuild(['--content', next, '--out', out]);
    // Half of the times only the build itself dies and what it started must notice.
    const kill = () => {
      if (build.child.pid) process.kill(at % 2 ? build.child.pid : -build.child.pid, 'SIGKILL');
    };
    if (typeof moment === 'string') build.onLine(moment, kill);
    else void pause(moment * milliseconds).then(kill);
    const { output } = await build.ended;
    const now = await siteFiles(out);
    if (isDeepStrictEqual(now, old)) {
      expect(output).not.toContain(' pages in ');
      continue;
    }
    // Killed after the swap, or ended before the kill: then it must be the new site, whole, by its
    // own manifest, and the next build is to replace this one.
    const { files } = JSON.parse(readFileSync(join(out, manifestName), 'utf8'));
    const hashes = now
      .filter(({ path }) => path !== manifestName)
      .map(({ path, sha256 }) => [path, sha256]);
    expect(Object.fromEntries(hashes), `killed at ${moment}`).toEqual(files);
    old = now;
    [next, other] = [other, next];
  }
});

test('the next build succeeds, takes over the lock and leaves nothing behind', async () => {
  const { code, output } = await startBuild(['--content', after, '--out', out]).ended;
  expect({ code, output }).toMatchObject({ code: 0 });
  expect((await siteFiles(out)).length).toBeGreaterThan(20);
  expect(existsSync(scratch.path('.build'))).toBe(false);
  expect(readdirSync('.build').filter((name) => name.startsWith('site-'))).toEqual([]);
  expect(existsSync('.build/lock')).toBe(false);
});
