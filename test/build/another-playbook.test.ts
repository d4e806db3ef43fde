import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteFiles } from '#build/site-files.ts';
import { scratchFolder, short, smallPlaybook, startBuild } from './setup/run-build.ts';

const scratch = scratchFolder();
const out = scratch.path('site');
const read = (file: string) => readFileSync(join(out, file), 'utf8');

/** A picture of three by two pixels. */
const red = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEElEQVR42mM4IScHQQxwFgBBAAYZ1ETuGQAAAABJRU5ErkJggg==',
  'base64',
);

/** A playbook without one of the pages ours has; the role “owner” was once called “boss”, and two pages show a picture. */
beforeAll(async () => {
  const content = scratch.path('content');
  smallPlaybook(content, 20);
  const owner = join(content, 'people/owner.md');
  const asWritten = readFileSync(owner, 'utf8');
  const inWords = '<Say>\n\nLook: ![A box, > red](red.png "Red")\n\n</Say>\n';
  writeFileSync(
    join(content, 'people/guest.mdx'),
    `${asWritten.replace('title: Owner', 'title: Guest')}\n${inWords}`,
  );
  writeFileSync(owner, asWritten.replace('---\n', '---\nformerly: [boss]\n'));
  appendFileSync(join(content, 'stages/need.md'), '\n![A red box](./red.png)\n');
  for (const folder of ['people', 'stages']) writeFileSync(join(content, folder, 'red.png'), red);
  const list = join(content, 'playbook.yaml');
  const settings = readFileSync(list, 'utf8');
  writeFileSync(list, settings.replace(/^tagline: .*/m, 'tagline: We help.'));
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

test('the home page says in a sentence what it is, however short the line under its name is', () => {
  expect(read('index.html')).toMatch(
    /<meta name="description" content="The playbook of [^"]+: We help\."/,
  );
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

test('a picture beside a page is shown on the page, in the book and in the twin', () => {
  const [file = '', ...others] = readdirSync(join(out, 'pictures'));
  expect(file).toMatch(/^red-[0-9a-f]{10}\.png$/);
  expect(others).toEqual([]);
  const address = `/sub/pictures/${file}`;
  const size = 'width="3" height="2"';
  expect(read('stages/need/index.html')).toContain(
    `<img src="${address}" ${size} loading="lazy" alt="A red box">`,
  );
  expect(read('people/guest/index.html')).toContain(
    `<img src="${address}" ${size} loading="lazy" alt="A box, &gt; red" title="Red"`,
  );
  expect(read('print/index.html').split(`<img src="${address}" ${size} alt=`)).toHaveLength(3);
  const whole = `https://playbook.example.com${address}`;
  expect(read('stages/need/index.md')).toContain(`![A red box](${whole})`);
  expect(read('people/guest/index.md')).toContain(`![A box, > red](${whole} "Red")`);
  expect(JSON.parse(read('manifest.json')).files).toHaveProperty([`pictures/${file}`]);
});

test('customers do not get the pictures of texts that are not for them', async () => {
  const forCustomers = scratch.path('customers');
  const content = scratch.path('content');
  const built = startBuild(['--content', content, '--out', forCustomers, ...short]);
  expect(await built.ended).toMatchObject({ code: 0 });
  expect(siteFiles(forCustomers).filter(({ path }) => path.startsWith('pictures/'))).toEqual([]);
});
