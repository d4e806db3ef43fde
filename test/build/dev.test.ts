import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { scratchFolder, smallPlaybook } from './setup/run-build.ts';

const scratch = scratchFolder();
const outside = { VITEST: undefined, NODE_ENV: undefined, NO_COLOR: '1' };
const content = scratch.path('content');
let server: ChildProcess;
let site = '';
/** What the server has written. */
let said = '';

beforeAll(async () => {
  smallPlaybook(content, 12);
  const { file, text } = aStage();
  writeFileSync(file, text.replace(/^title: /m, 'titel: '));
  server = spawn(
    'npm',
    ['run', '-s', 'dev', '--', '--content', content, '--port', '0'],
    // Astro serves no pages where it believes to be under test itself.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...outside } },
  );
  for (const stream of [server.stdout, server.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  site = await vi.waitUntil(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0], { timeout: 60_000 });
});
afterAll(() => {
  try {
    if (server.pid) process.kill(-server.pid);
  } catch {
    // It has ended, and all it started with it.
  }
  scratch.clean();
});

test('a server that starts with a mistake has room for nothing else, and goes on once it is mended', async () => {
  const { file, text, page } = aStage();
  expect(await get(page)).toContain('<title>The playbook has mistakes</title>');
  expect(said).toContain('“titel” is not a field of a stage. Did you mean “title”?');
  writeFileSync(file, text.replace(/^titel: .*$/m, 'title: Found its name'));
  await shows(page, 'Found its name');
});

test('an edit shows on its page and wherever the page is named', async () => {
  const { file, text, page } = aStage();
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Newly called'));
  await shows(page, 'Newly called');
  await shows('/stages/', 'Newly called');
  await shows(`${page}index.md`, 'Newly called');
});

test('a picture beside a page shows, and its successor when it is drawn anew', async () => {
  const { file, text, page } = aStage();
  const picture = join(content, 'stages/box.svg');
  const box = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>';
  writeFileSync(picture, box);
  writeFileSync(file, `${text}\n![A box](./box.svg)\n`);
  await shows(page, 'width="30" height="20"');
  writeFileSync(picture, box.replace('30', '40'));
  await shows(page, 'width="40" height="20"');
  const address = /src="(\/pictures\/box-[^"]*\.svg)"/.exec(await get(page))?.[1] ?? '';
  const response = await fetch(site + address);
  expect(response.headers.get('content-type')).toBe('image/svg+xml');
  expect(await response.text()).toContain('width="40"');
});

test('a mistake leaves the page as it was, until it is mended', async () => {
  const { file, text, page } = aStage();
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: As it was'));
  await shows(page, 'As it was');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Wrong\nunheard: field'));
  await expect.poll(() => said).toContain('“unheard” is not a field of a stage.');
  expect(await get(page)).toContain('As it was');
  writeFileSync(file, text.replace(/^title: .*$/m, 'title: Mended'));
  await shows(page, 'Mended');
});

test.each(['.md', '.mdx'])(
  'a diagram in %s that cannot be drawn is told at its place, and its page stays as it was',
  async (ending) => {
    const name = readdirSync(join(content, 'terms'))[0] ?? '';
    const term = readFileSync(join(content, 'terms', name), 'utf8');
    const file = join(content, `terms/drawn${ending}`);
    const page = (title: string, arrow: string) =>
      `${term.replace(/^title: .*$/m, `title: ${title}`)}\n\`\`\`mermaid\nflowchart LR\n  accTitle: Two boxes\n  accDescr: The first leads to the second.\n  first ${arrow} second\n\`\`\`\n`;
    writeFileSync(file, page('Well drawn', '-->'));
    await shows('/terms/drawn/', 'Well drawn');
    said = '';
    writeFileSync(file, page('Badly drawn', '->'));
    await expect.poll(() => said).toMatch(/terms\/drawn\.mdx?:\d+:9 {2}“->” is not an arrow/);
    expect(await get('/terms/drawn/')).toContain('Well drawn');
    rmSync(file);
    await shows('/terms/drawn/', 'Not here');
    expect(said).not.toContain('Stack trace');
  },
);

test('a page is there once its file is, with components if it has any, and gone with it', async () => {
  const name = readdirSync(join(content, 'terms'))[0] ?? '';
  const term = readFileSync(join(content, 'terms', name), 'utf8');
  const file = join(content, 'terms/brand-new.mdx');
  writeFileSync(
    file,
    `${term.replace(/^title: .*$/m, 'title: Brand new')}\n<Note kind="tip">Ask.</Note>\n`,
  );
  await shows('/terms/', 'Brand new');
  await shows('/terms/brand-new/', 'class="note"');
  expect(readFileSync('.astro/collections/collections.json', 'utf8')).toContain('brand-new.mdx');
  rmSync(file);
  // Asked without a pause, so that one meets the moment before the folder is read without it.
  while (!(await get('/terms/brand-new/')).includes('Not here'));
  expect(said).not.toContain('Failed to load url');
});

test('nothing goes on serving once the command is ended', async () => {
  server.kill();
  const answer = () => get('/').catch(() => 'nobody');
  await expect.poll(answer).toBe('nobody');
});

function aStage() {
  const name = readdirSync(join(content, 'stages'))[0] ?? '';
  const file = join(content, 'stages', name);
  return { file, text: readFileSync(file, 'utf8'), page: `/stages/${name.split('.')[0]}/` };
}

const get = async (path: string) => (await fetch(site + path)).text();

async function shows(path: string, words: string) {
  const message = `“${words}” on ${path}`;
  const isThere = async () => (await get(path)).includes(words);
  await expect.poll(isThere, { message, interval: 100 }).toBe(true);
}
