import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const here = scratch.path('here');
let pages: { file: string; html: string }[];

/** A site below a sub-path, made from content that lies outside of the project. */
beforeAll(async () => {
  const content = scratch.path('far/away/content');
  cpSync('content', content, { recursive: true });
  const built = startBuild(['--content', content, '--out', here, '--base', '/sub/']);
  expect(await built.ended).toMatchObject({ code: 0 });
  pages = siteFiles(here)
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => ({ file: path, html: readFileSync(join(here, path), 'utf8') }));
});
afterAll(scratch.clean);

test('a playbook that lies elsewhere is built whole, components in its pages included', () => {
  for (const name of readdirSync('content/stages').filter((file) => /\.mdx?$/.test(file))) {
    const at = `stages/${name.replace(/\.mdx?$/, '')}/index.html`;
    const stage = pages.find(({ file }) => file === at);
    expect(stage?.html).toContain(`/content/stages/${name}"`);
    if (readFileSync(join('content/stages', name), 'utf8').includes('<Note'))
      expect(stage?.html).toContain('class="note"');
  }
});

test('every address of a site below a sub-path begins with it', () => {
  const outside = pages.flatMap(({ file, html }) =>
    [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith('/sub/'))
      .map((address) => `${file}: ${address}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  expect(outside).toEqual([]);
});

test('search knows the pages of a site below a sub-path from the root of the site on', () => {
  const folder = join(here, 'pagefind/fragment');
  const found = readdirSync(folder).map(
    (name) => /"url":"([^"]*)"/.exec(gunzipSync(readFileSync(join(folder, name))).toString())?.[1],
  );
  const searched = pages
    .filter(({ html }) => html.includes('data-pagefind-body'))
    .map(({ file }) => `/${file.replace(/index\.html$/, '')}`);
  expect(found.sort()).toEqual(searched.sort());
});

test('another folder of project and content, time zone, language, environment and empty caches change no byte', async () => {
  const copy = scratch.path('a folder elsewhere');
  copyProject(copy);
  const there = scratch.path('there');
  const second = await startBuild(['--out', there, '--base', '/sub/'], {
    cwd: copy,
    env: {
      ...{ TZ: 'Pacific/Auckland', LC_ALL: 'C', LANG: 'tr_TR.UTF-8', HOME: copy },
      ...{ NODE_ENV: 'development', DEV: 'yes', PROD: '', MODE: 'other', BASE_URL: '/other/' },
    },
  }).ended;
  expect(second).toMatchObject({ code: 0 });

  const files = siteFiles(here);
  expect(files.length).toBeGreaterThan(200);
  expect(siteFiles(there)).toEqual(files);
});

/** The project without its history; packages are linked one by one, so that their caches are not. */
function copyProject(to: string): void {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const file of tracked.split('\n').filter((name) => name && !name.startsWith('test/'))) {
    if (!existsSync(file)) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file));
  }
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync('node_modules').filter(
    (name) => !/^\.(astro|cache|vite)/.test(name),
  ))
    symlinkSync(resolve('node_modules', name), join(to, 'node_modules', name));
}
