import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestName } from '#build/manifest.ts';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, short, smallPlaybook, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
const before = scratch.path('before/content');
const after = scratch.path('after/content');
let milliseconds = 0;
const build = (content: string) => startBuild(['--content', content, '--out', out, ...short]);

beforeAll(() => {
  smallPlaybook(before, 10);
  smallPlaybook(after, 12);
  // Customers see little of the items; that the site is another one they do.
  const settings = join(after, 'playbook.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('name: Generated', 'name: Generated anew'));
});
afterAll(scratch.clean);

/** At which moments of a build it is killed: at the end of one of its parts, or after a share of its time. */
const moments = [
  ...['pages', 'search', 'proof', 'check', 'diagrams', 'code'],
  ...Array.from({ length: 14 }, (_, at) => (at + 1) / 15),
].slice(0, Number(process.env['KILLS'] ?? 3));

test('two builds at once wait for each other and both succeed', async () => {
  const started = performance.now();
  const ends = await Promise.all([before, before].map((content) => build(content).ended));
  expect(ends.map(({ code }) => code)).toEqual([0, 0]);
  expect(ends.some(({ output }) => output.includes('Another build is running'))).toBe(true);
  milliseconds = (performance.now() - started) / 2;
});

test(`killed at ${moments.length} moments, the old site stays byte for byte, or the new one is whole`, async () => {
  let old = siteFiles(out);
  let [next, other] = [after, before];
  let killed = 0;
  for (const [at, moment] of moments.entries()) {
    for (let tries = 0; tries < 3; tries += 1) {
      const started = performance.now();
      // Every third has to compile the pages first.
      if (at % 3 === 1) rmSync('node_modules/.cache/pages', { recursive: true, force: true });
      // Half of the times only the build itself dies and what it started must notice.
      const end = await killedAt(next, moment, at % 2 === 1);
      const now = siteFiles(out);
      if (isDeepStrictEqual(now, old)) expect(end.output).not.toContain(' pages in ');
      else {
        // Killed after the swap, or ended before the kill: then it must be the new site, whole, by
        // its own manifest, and the next build is to replace this one.
        const { files } = JSON.parse(readFileSync(join(out, manifestName), 'utf8'));
        const hashes = now
          .filter(({ path }) => path !== manifestName)
          .map(({ path, sha256 }) => [path, sha256]);
        expect(Object.fromEntries(hashes), `killed at ${moment}`).toEqual(files);
        old = now;
        [next, other] = [other, next];
      }
      if (end.code === null) {
        killed += 1;
        break;
      }
      // The clock ran behind this machine: again, a share of the time a build takes now.
      milliseconds = Math.min(milliseconds, performance.now() - started);
    }
  }
  expect(killed).toBeGreaterThan(moments.length / 2);
});

/** How a build of `content` ended that was killed at a moment, by itself or with all it started. */
async function killedAt(content: string, moment: string | number, alone: boolean) {
  const running = build(content);
  const { pid } = running.child;
  const kill = () => {
    if (pid && running.child.exitCode === null) process.kill(alone ? pid : -pid, 'SIGKILL');
  };
  if (typeof moment === 'string') running.onLine(moment, kill);
  const timer = typeof moment === 'number' && setTimeout(kill, moment * milliseconds);
  const end = await running.ended;
  if (timer) clearTimeout(timer);
  return end;
}

test('the next build succeeds, takes over the lock and leaves nothing behind', async () => {
  const { code, output } = await build(after).ended;
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(siteFiles(out).length).toBeGreaterThan(20);
  expect(existsSync(scratch.path('.build'))).toBe(false);
  expect(readdirSync('.build').filter((name) => name.startsWith('site-'))).toEqual([]);
  expect(existsSync('.build/lock')).toBe(false);
});
