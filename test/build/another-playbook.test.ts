import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, smallPlaybook, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
const read = (file: string) => readFileSync(join(out, file), 'utf8');

/** A playbook without one of the pages ours has; the role “owner” was once called “boss”. */
beforeAll(async () => {
  const content = scratch.path('content');
  smallPlaybook(content, 20);
  const owner = join(content, 'people/owner.md');
  writeFileSync(owner, readFileSync(owner, 'utf8').replace('---\n', '---\nformerly: [boss]\n'));
  const built = startBuild(['--content', content, '--out', out, '--base', '/sub/']);
  expect(await built.ended).toMatchObject({ code: 0 });
});
afterAll(scratch.clean);

test('a playbook in which nothing is called as in ours has no link that leads nowhere', () => {
  const pages = siteFiles(out).filter(({ path }) => path.endsWith('.html'));
  const links = pages.flatMap(({ path }) =>
    [...read(path).matchAll(/\s(?:href|src)="\/sub\/([^"#?]*)/g)].map(([, to = '']) => ({
      path,
      to,
    })),
  );
  expect(links.length).toBeGreaterThan(1000);
  expect(links.filter(({ to }) => !existsSync(join(out, to)))).toEqual([]);
});

test('whoever follows the old address of a renamed page arrives at the new one', () => {
  const old = read('people/boss/index.html');
  expect(old).toContain('<meta http-equiv="refresh" content="0; url=/sub/people/owner/">');
  expect(old).toContain('<a href="/sub/people/owner/">');
});

test('an old address is for readers with old links only', () => {
  const old = read('people/boss/index.html');
  expect(old).toContain('<meta name="robots" content="noindex">');
  expect(old).toMatch(/<link rel="canonical" href="[^"]*\/people\/owner\/">/);
  expect(old).not.toContain('data-pagefind-body');
  expect(read('sitemap.xml')).not.toContain('boss');
});
