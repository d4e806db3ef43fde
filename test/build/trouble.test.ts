import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, short, smallPlaybook, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const content = scratch.path('content');
const out = scratch.path('site');
const build = (env = {}) =>
  startBuild(['--content', content, '--out', out, ...short], { env }).ended;

beforeAll(async () => {
  smallPlaybook(content, 10);
  expect(await build()).toMatchObject({ code: 0 });
});
afterAll(scratch.clean);

/** A build of which every process runs this program first. */
function buildAfter(program: string) {
  const file = scratch.path('first.mjs');
  writeFileSync(file, program);
  return build({ NODE_OPTIONS: `--import ${file}` });
}

const options = { recursive: true, withFileTypes: true } as const;

test('damaged caches are built anew, with the same result', async () => {
  const old = siteFiles(out);
  for (const cache of ['diagrams', 'cards', 'pages'])
    for (const entry of readdirSync(join('node_modules/.cache', cache), options))
      if (entry.isFile()) writeFileSync(join(entry.parentPath, entry.name), 'broken');
  expect(await build()).toMatchObject({ code: 0 });
  expect(siteFiles(out)).toEqual(old);
});

test('a generator that ends early as if all were well does not get its half site published', async () => {
  const old = siteFiles(out);
  const { code, output } = await buildAfter(
    `const send = process.send;
     let pages = 0;
     if (process.argv[1].endsWith('make.ts'))
       process.send = (file, ...rest) => {
         if (file.page && ++pages > 4) send.call(process, 'done', undefined, {}, () => process.exit(0));
         else send.call(process, file, ...rest);
       };`,
  );
  expect(code).toBe(1);
  expect(output).toContain('The site is not whole.');
  expect(output).toMatch(/pages were not written: \//);
  expect(siteFiles(out)).toEqual(old);
});

test('half compiled pages are not kept, even if all seemed well', async () => {
  const old = siteFiles(out);
  rmSync('node_modules/.cache/pages', { recursive: true, force: true });
  const { code, output } = await buildAfter(
    // What pages need in a browser is written by then, the programs that make them are not.
    `import fs from 'node:fs/promises';
     import { syncBuiltinESMExports } from 'node:module';
     if (process.argv[1].endsWith('compile.ts')) {
       fs.cp = () => process.exit(0);
       syncBuiltinESMExports();
     }`,
  );
  expect(code).toBe(1);
  expect(output).toContain('The site generator ended with an error:');
  expect(siteFiles(out)).toEqual(old);
  expect(await build()).toMatchObject({ code: 0 });
  expect(siteFiles(out)).toEqual(old);
});

test('a site is not written over what no build has made', async () => {
  const { code, output } = await startBuild(['--content', content, '--out', content, ...short])
    .ended;
  expect(code).toBe(2);
  expect(output).toContain('it holds the playbook itself. Choose another folder with “--out”.');
  expect(existsSync(join(content, 'playbook.yaml'))).toBe(true);
});

test('a page that ends in an error is named, and the old site stays', async () => {
  const old = siteFiles(out);
  const { code, output } = await buildAfter(
    `const Usual = Response;
     globalThis.Response = class extends Usual {
       constructor(body, init) {
         super(body, { ...init, status: 500 });
       }
     };`,
  );
  expect(code).toBe(1);
  expect(output).toContain('The pages could not be made:');
  expect(output).toMatch(/\/\S* could not be made\./);
  expect(siteFiles(out)).toEqual(old);
});

test('a mistake in the content is named with its place, and the old site stays', async () => {
  const old = siteFiles(out);
  const wrong = join(content, 'plays', 'wrong.md');
  writeFileSync(wrong, '---\ntitle: A play\nstages: [alignn]\n---\n');
  const { code, output } = await build();
  execFileSync(process.execPath, ['-e', `fs.rmSync(${JSON.stringify(wrong)})`]);
  expect(code).toBe(1);
  expect(output).toContain('content/plays/wrong.md:');
  expect(output).toContain('nothing was built');
  expect(siteFiles(out)).toEqual(old);
});

test('an output folder that cannot be is refused at once', async () => {
  const file = scratch.path('file');
  writeFileSync(file, '');
  const { code, output } = await startBuild(['--content', content, '--out', join(file, 'x')]).ended;
  expect(code).toBe(2);
  expect(output).toContain('a part of that path is a file. Choose another folder with “--out”.');
});

const canMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
if (!canMount) console.log('Skipped: disk full and read-only disk; this machine allows no mounts.');

test.runIf(canMount)('on a full disk the build says so, and the old site stays', async () => {
  const small = scratch.path('small');
  mkdirSync(small);
  // In 2 MB the first site has room, a second beside it has not.
  const script = `mount -t tmpfs -o size=2m none "$0" && "$1" scripts/command.mjs build --content "$2" --out "$0/site" ${short.join(' ')};
    echo "first $?"; cp -r "$0/site" "$3";
    head -c 1000000 /dev/zero > "$0/filler";
    "$1" scripts/command.mjs build --content "$2" --out "$0/site" ${short.join(' ')}; echo "second $?"; diff -r "$0/site" "$3" && echo same`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', script, small, process.execPath, content, scratch.path('copy')],
    { encoding: 'utf8' },
  );
  expect(stdout + stderr).toContain('first 0');
  expect(stdout + stderr).toMatch(/second [13]/);
  expect(stdout + stderr).toMatch(/no space left|the disk is full/i);
  expect(stdout).toContain('same');
});

test.runIf(canMount)('on a disk that can only be read the build says so', () => {
  const locked = scratch.path('locked');
  mkdirSync(locked);
  const script = `mount -t tmpfs -o ro none "$0" && "$1" scripts/command.mjs build --content "$2" --out "$0/site"; echo "end $?"`;
  const { stdout, stderr } = spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', script, locked, process.execPath, content],
    { encoding: 'utf8' },
  );
  expect(stderr).toContain('this disk can only be read. Choose another folder with “--out”.');
  expect(stdout).toContain('end 2');
});
