import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scratchFolder, short, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8');

/** The shared plan was once called “our plan”. */
beforeAll(async () => {
  const content = scratch.path('content');
  cpSync('content', content, { recursive: true });
  const template = join(content, 'templates/shared-plan.md');
  const text = readFileSync(template, 'utf8');
  writeFileSync(template, text.replace('title:', 'formerly: [our-plan]\ntitle:'));
  const built = startBuild(['--content', content, '--out', out, '--base', '/sub/', ...short]);
  expect(await built.ended).toMatchObject({ code: 0 });
});
afterAll(scratch.clean);

test('whoever follows the old address of a renamed page arrives at the new one', () => {
  const old = page('templates/our-plan');
  expect(old).toContain('<meta http-equiv="refresh" content="0; url=/sub/templates/shared-plan/">');
  expect(old).toContain('<a href="/sub/templates/shared-plan/">Shared plan</a>');
});

test('an old address is for readers with old links only', () => {
  const old = page('templates/our-plan');
  expect(old).toContain('<meta name="robots" content="noindex">');
  expect(old).toMatch(/<link rel="canonical" href="[^"]*\/templates\/shared-plan\/">/);
  expect(old).not.toContain('data-pagefind-body');
  expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).not.toContain('our-plan');
});
