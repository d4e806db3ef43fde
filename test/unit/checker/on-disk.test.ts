import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { playbookReader, readPlaybook } from '#playbook/read-playbook.ts';
import { mendContent } from '../../../scripts/check/mend-content.ts';
import { sample, today } from '../playbook/sample.ts';

// Starts processes or tries thousands of texts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

let root = '';
let content = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'));
  content = join(root, 'content');
  for (const [path, text] of Object.entries(sample)) await write(path, text);
  await write('guides/map.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string, data: string | Uint8Array) {
  await mkdir(dirname(join(content, path)), { recursive: true });
  await writeFile(join(content, path), data);
}

const term = (title: string) =>
  `---\ntitle: ${title}\nowner: sales-enablement\nreviewed: 2026-08-01\ndefinition: What it means.\n---\n`;

/** What is found, each as `file:line:column rule`. */
async function found(dir = content) {
  const { problems } = await readPlaybook(dir, today);
  return problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
}

test('the sample on a disk has no mistake', async () => {
  expect(await found()).toEqual([]);
});

test('a reader that reads again finds what changed, came and went, and nothing else', async () => {
  const read = playbookReader(content, today);
  const rulesFound = async () => (await read()).problems.map(({ file, rule }) => `${file} ${rule}`);
  await write('terms/lasting.md', term('Lasting'));
  const first = await read();
  await write('terms/passing.md', `${term('Passing')}\n<b>bold</b>\n`);
  expect(await rulesFound()).toContain('content/terms/passing.md html');
  await write('terms/passing.md', term('Mended'));
  const third = await read();
  expect(third).toEqual(await readPlaybook(content, today));
  expect(third.playbook?.terms.map(({ data }) => data.title)).toContain('Mended');
  await rm(join(content, 'terms/passing.md'));
  expect(await read()).toEqual(first);
});

test.each([
  ['shot.png', Buffer.alloc(1024 * 1024 + 1), 'Save the picture smaller.'],
  ['shot.gif', 'GIF89a', 'Save it as PNG or JPG.'],
  ['Shot.HEIC', 'ftypheic', 'Save it as PNG or JPG.'],
  ['B.JPG', Buffer.from([0xff, 0xd8, 0xff]), 'Rename it to b.jpg.'],
])('%s, which cannot be shown, is told once', async (name, bytes, fix) => {
  await write(`guides/${name}`, bytes);
  const page = `${sample['guides/how-to-use.md']}\n![The map on a phone](./${name})\n`;
  await write('guides/how-to-use.md', page);
  const { problems } = await readPlaybook(content, today);
  expect(problems).toMatchObject([{ file: `content/guides/${name}`, fix }]);
});

test('row 1: capitals and blanks in a name, whatever its ending', async () => {
  await write('terms/Bad Term.MDX', term('Bad term'));
  const { problems } = await readPlaybook(content, today);
  expect(problems).toMatchObject([
    {
      rule: 'file-name',
      file: 'content/terms/Bad Term.MDX',
      line: 1,
      column: 1,
      fix: 'Rename it to bad-term.mdx.',
    },
  ]);
});

test('row 2: signs that addresses cannot carry', async () => {
  await write('terms/03 #bad?.mdx', term('Bad'));
  const { problems } = await readPlaybook(content, today);
  expect(problems).toMatchObject([{ rule: 'file-name', fix: 'Rename it to 03-bad.mdx.' }]);
});

test.each([
  ['new-term.md.md', 'file-name', 'Rename it to new-term.md.'],
  ['new-term.mdx.txt', 'file-kind', 'Rename it to new-term.mdx.'],
  ['Notes.txt', 'file-kind', 'Put its text into a page'],
])('a page with two endings, %s, is renamed to the one that is meant', async (name, rule, fix) => {
  await write(`terms/${name}`, term('New term'));
  const { problems } = await readPlaybook(content, today);
  expect(problems).toMatchObject([{ rule, fix: expect.stringContaining(fix) }]);
});

test('of two pages with one title the one that is new is the copy', async () => {
  const copy = sample['terms/champion.md']?.replace(/(aliases|formerly): .*\n/g, '') ?? '';
  const before = Object.keys(sample);
  const marked = async (name: string) => {
    await write(`terms/${name}.md`, copy);
    const { problems } = await readPlaybook(content, today, before);
    await rm(join(content, `terms/${name}.md`));
    return problems.map(({ file, message }) => `${file} ${message}`);
  };
  expect(await marked('a-copy')).toEqual([
    'content/terms/a-copy.md “Champion” is also the title of the term “champion”.',
  ]);
  expect(await marked('the-copy')).toEqual([
    'content/terms/the-copy.md “Champion” is also the title of the term “champion”.',
  ]);
});

test('a page that is gone is told at its own place, unless a new page has nearly its name', async () => {
  const before = [...Object.keys(sample), 'terms/champions.md'];
  const told = async () =>
    (await readPlaybook(content, today, before)).problems.map(
      ({ file, rule }) => `${file} ${rule}`,
    );
  expect(await told()).toEqual(['content/terms/champions.md page-gone']);
  await write('terms/championess.md', term('Championess'));
  expect(await told()).toEqual(['content/terms/championess.md page-gone']);
});

test('names of Windows, of no letters, of 200 letters, and of lists', async () => {
  const names = ['con', 'ÄÖ', 'x'.repeat(200), 'index', '___'];
  for (const [at, name] of names.entries()) await write(`terms/${name}.md`, term(`Title ${at}`));
  expect((await found()).every((one) => one.endsWith('1:1 file-name'))).toBe(true);
  expect(await found()).toHaveLength(5);
});

test('row 4: a link to a file outside', async () => {
  await symlink('/etc/hostname', join(content, 'terms/host.md'));
  expect(await found()).toEqual(['content/terms/host.md:1:1 symbolic-link']);
});

test('row 5: a link to the folder itself', async () => {
  await symlink('.', join(content, 'terms/again'));
  expect(await found()).toEqual(['content/terms/again:1:1 symbolic-link']);
});

test('row 7: no folder, an empty folder, no stages', async () => {
  expect(await found(join(root, 'nothing'))).toEqual(['nothing:1:1 no-content']);
  await mkdir(join(root, 'empty'));
  expect(await found(join(root, 'empty'))).toEqual(['empty/playbook.yaml:1:1 missing-settings']);
  await rm(join(content, 'stages'), { recursive: true });
  expect(await found()).toContain('content/stages:1:1 no-stages');
});

test('row 10: letters of another encoding, at their place', async () => {
  await write('terms/cafe.md', Buffer.from(term('Café'), 'latin1'));
  expect(await found()).toEqual(['content/terms/cafe.md:2:11 encoding']);
});

test.each([
  ['latin1', 'The file was saved as Windows-1252 (“ANSI”), not as UTF-8.'],
  ['utf16le', 'The file was saved as UTF-16, not as UTF-8.'],
] as const)('row 10: files of %s are there for those that name them', async (encoding, message) => {
  for (const path of [
    'people/problem-owner.md',
    'stages/change.mdx',
    'playbook.yaml',
    'evidence/sources.yaml',
  ]) {
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    await write(path, Buffer.from(`${mark}${sample[path]}# Café\n`, encoding));
    const { problems } = await readPlaybook(content, today);
    expect(problems).toMatchObject([{ file: `content/${path}`, rule: 'encoding', message }]);
    await write(path, sample[path] ?? '');
  }
});

test('a page that could not be read is read when it is saved again', async () => {
  const read = playbookReader(content, today);
  await write('terms/cafe.md', Buffer.from(term('Café'), 'latin1'));
  expect((await read()).playbook).toBeUndefined();
  await write('terms/cafe.md', term('Café'));
  expect((await read()).playbook?.terms.map(({ id }) => id)).toContain('cafe');
});

test('row 10: one letter of another encoding among those of UTF-8', async () => {
  const page = Buffer.from(term('Café é'));
  page[page.lastIndexOf(0xa9)] = 0x28;
  await write('terms/cafe.md', page);
  const { problems } = await readPlaybook(content, today);
  expect(problems).toMatchObject([
    { rule: 'encoding', line: 2, column: 13, message: expect.stringContaining('the letter here') },
  ]);
});

test('row 10: UTF-16', async () => {
  await write('terms/wide.md', Buffer.from(`\uFEFF${term('Wide')}`, 'utf16le'));
  expect(await found()).toEqual(['content/terms/wide.md:1:1 encoding']);
});

test('row 16: a file of 5 MB is not read', async () => {
  await write('terms/large.md', `${term('Large')}${'word '.repeat(1_000_000)}`);
  expect(await found()).toEqual(['content/terms/large.md:1:1 file-too-large']);
});

test('row 88: an address in the notes of a picture, and code in a drawing', async () => {
  await write(
    'guides/photo.jpg',
    Buffer.from('\xff\xd8\xff\xe1 Author jane.doe@corp.com ', 'latin1'),
  );
  await write(
    'guides/plan.svg',
    '<svg xmlns="http://www.w3.org/2000/svg">\n <a onclick="x()"/></svg>',
  );
  await write('guides/fake.png', 'hello');
  expect(await found()).toEqual([
    'content/guides/fake.png:1:1 picture-file',
    'content/guides/photo.jpg:1:1 e-mail-address',
    'content/guides/plan.svg:2:4 picture-file',
  ]);
});

test('any folder of Markdown gives one message a cause', async () => {
  const handbook = join(root, 'handbook');
  await mkdir(join(handbook, 'sales'), { recursive: true });
  await writeFile(
    join(handbook, 'README.md'),
    '# Handbook\n\nSee [sales](sales/start.md) and <b>more</b>.\n',
  );
  await writeFile(
    join(handbook, 'sales', 'start.md'),
    '---\ntitle: Start\nlayout: page\n---\n\nText.\n',
  );
  expect(await found(handbook)).toEqual([
    'handbook/README.md:1:1 file-name',
    'handbook/README.md:1:1 title-in-text',
    'handbook/README.md:1:1 unknown-folder',
    'handbook/README.md:3:33 html',
    'handbook/playbook.yaml:1:1 missing-settings',
    'handbook/sales/start.md:1:1 unknown-folder',
  ]);
});

const mended: [what: string, path: string, wrong: string | Uint8Array, rule: string | undefined][] =
  [
    [
      'the mark of an encoding and line ends',
      'terms/x.md',
      `\uFEFF${term('X it')}`.replaceAll('\n', '\r\n'),
      undefined,
    ],
    ['letters in pieces', 'terms/x.md', term('Cafe\u0301'), 'split-letters'],
    ['an HTML comment', 'terms/x.mdx', `${term('X it')}\n<!-- later\non -->\n`, 'html-comment'],
    [
      'a bare address',
      'terms/x.mdx',
      `${term('X it')}\nSee <https://example.com/a?b=1>.\n`,
      'bare-link',
    ],
    [
      'an address that is not secure',
      'terms/x.md',
      `${term('X it')}\n[the words](http://example.com/)\n`,
      'link-not-secure',
    ],
    [
      'a tab',
      'terms/x.md',
      term('X it').replace('owner', 'aliases:\n\t- one\n\t- two\nowner'),
      'tab-indentation',
    ],
    [
      'a tab in an entry',
      'stages/change.mdx',
      (sample['stages/change.mdx'] ?? '').replace('    does: Sets', '\tdoes: Sets'),
      'tab-indentation',
    ],
    [
      'a space without width',
      'terms/x.md',
      `${term('X it')}\na\u200bb and c\u200bd\n`,
      'strange-character',
    ],
    [
      'ends of lines that other programs know',
      'terms/x.md',
      `${term('X\u2028it')}\nOne.\u2029Two.\n`,
      'strange-character',
    ],
    ['an ending in capitals', 'terms/x.MDX', term('X it'), 'file-name'],
    ['a name with blanks', 'terms/X it.md', term('X it'), 'file-name'],
  ];

test.each(mended)(
  '--fix mends %s, and nothing is left to find',
  async (_what, path, wrong, rule) => {
    await write(path, wrong);
    const before = await readPlaybook(content, today);
    expect([...new Set(before.problems.map((problem) => problem.rule))]).toEqual(
      rule === undefined ? [] : [rule],
    );
    await mendContent(content, before.texts, before.problems);
    // One mend can bring another to light; as the command does, look again until nothing changes.
    const again = await readPlaybook(content, today);
    await mendContent(content, again.texts, again.problems);
    const { problems, texts } = await readPlaybook(content, today);
    expect(problems).toEqual([]);
    expect([...texts.values()].join('')).not.toMatch(/\uFEFF|\r|\t/);
  },
);

test('--fix leaves a comment in .md, a taken name and code blocks alone', async () => {
  const page = `${term('X it')}\n<!-- later -->\n`;
  await write('terms/x.md', page);
  await write('terms/Champion.md', term('Another champion'));
  const fenced = `${term('Fenced')}\n\`\`\`html\n<!-- kept --> <https://example.com>\n\`\`\`\n`;
  await write('terms/fenced.mdx', fenced);
  const before = await readPlaybook(content, today);
  expect(await mendContent(content, before.texts, before.problems)).toEqual([]);
  expect(await readFile(join(content, 'terms/x.md'), 'utf8')).toBe(page);
  expect(await readFile(join(content, 'terms/fenced.mdx'), 'utf8')).toBe(fenced);
  expect(await readdir(join(content, 'terms'))).toContain('Champion.md');
});
