import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
let pages: { file: string; html: string }[];

beforeAll(async () => {
  const content = scratch.path('far/away/content');
  cpSync('content', content, { recursive: true });
  const built = startBuild(['--content', content, '--out', out, '--base', '/sub/']);
  expect(await built.ended).toMatchObject({ code: 0 });
  pages = (await siteFiles(out))
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path }) => ({ file: path, html: readFileSync(join(out, path), 'utf8') }));
});
afterAll(scratch.clean);

test('a playbook that lies elsewhere is built whole, components in its pages included', () => {
  const stage = pages.find(({ file }) => file === 'stages/problem/index.html');
  expect(stage?.html).toContain('class="note"');
  expect(stage?.html).toContain('/edit/main/content/stages/problem.mdx');
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
