import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cleanBody } from '#build/import/clean-body.ts';
import { draftPage } from '#build/import/draft-page.ts';
import { importFolder } from '#build/import/import-folder.ts';
import { mendDraft } from '#build/import/mend-draft.ts';
import { playFields } from '#build/import/play-fields.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { sample, today } from '../playbook/sample.ts';

// Starts processes that read the folder: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 20_000 });

const nowhere = () => ({ why: 'It is not there.' });

const draft = (from: string, text: string) =>
  draftPage(
    from,
    text,
    { owner: 'enablement', stage: 'change' },
    { ids: new Set(), titles: new Set() },
    nowhere,
  );

test('what has no place on a page is named', () => {
  const text =
    '![[map.png|300]] ![[Plan]] ![][image1] ![](a/My%20plan.png "x")\n\n%% ask them %%\n\n[image1]: <data:image/png;base64,AAAA>';
  expect(cleanBody(text, nowhere)).toEqual({
    title: undefined,
    body: '[Plan](Plan.md)',
    leftOut: [
      'a remark between %% and %%',
      'the text of “Plan”, shown in this page: a link stands for it',
      'the picture “map.png” (map.png). It is not there.',
      'a picture. It is not there.',
      'the picture “My plan.png” (a/My plan.png). It is not there.',
    ],
  });
  expect(draft('a.md', '---\ntags: [x]\ntitle: A b c\ncss-class: y\n---\nText.').leftOut).toEqual([
    'the fields tags, css-class',
  ]);
});

test('a text with something to know, to say and to do becomes a play, other sections stay text', () => {
  const found = playFields(
    '## Context\n\nThey compare.\n\n## Talk track\n\n- “What matters?”\n\n## Steps\n\n1. Ask.\n2. Listen.\n\n## History\n\nOld.',
  );
  expect(found).toEqual({
    fields: {
      know: ['They compare.'],
      say: ['“What matters?”'],
      show: ['Not written yet.'],
      do: ['Ask.', 'Listen.'],
      dont: ['Not written yet.'],
    },
    body: '## History\n\nOld.',
  });
  expect(playFields('## Steps\n\n1. Ask.\n')).toBeUndefined();
});

test('a page of a Notion export gets a name without its mark, and is due for review', () => {
  const page = draft(
    'Sales/Pricing talk 0123456789abcdef0123456789abcdef.md',
    'How we talk about price in the end.\n',
  );
  expect(page.path).toBe('guides/pricing-talk.md');
  expect(page.text).toBe(
    '---\ntitle: Pricing talk\nowner: enablement\nreviewed: 2000-01-01\nsummary: How we talk about price in the end.\nminutes: 1\n---\n\nHow we talk about price in the end.\n',
  );
});

test('two pages of one title are told apart by their folder', () => {
  const taken = { ids: new Set<string>(), titles: new Set<string>() };
  const titles = ['a/leave.md', 'b/leave.md'].map(
    (from) => draftPage(from, '# Leave\n\nText.', { owner: 'x', stage: 'y' }, taken, nowhere).path,
  );
  expect(titles).toEqual(['guides/leave.md', 'guides/leave-b.md']);
});

test.for([
  ['broken-link', 'See [the plan](plan.md) now.', 5, 'See [the plan](/guides/plan/) now.', ''],
  ['broken-link', 'See [the plan](gone.md) now.', 5, 'See the plan now.', 'the link to gone.md'],
  ['e-mail-address', 'Ask me@x.example.', 5, 'Ask (left out).', 'e-mail address in line 1'],
  ['e-mail-address', '[me](mailto:me@x.example)', 13, 'me', 'e-mail address in line 1'],
  ['less-than', 'a <5% margin', 3, 'a \\<5% margin', ''],
] as const)('%s: “%s”', ([rule, text, column, mended, leftOut]) => {
  const problem = { rule, severity: 'error' as const, file: 'x', line: 1, column, message: '' };
  const length = rule === 'e-mail-address' ? 12 : 1;
  const address = (link: string) => (link === 'plan.md' ? '/guides/plan/' : undefined);
  expect(mendDraft(text, { ...problem, length }, address)).toEqual({ text: mended, leftOut });
});

describe('a folder', () => {
  let root = '';
  let content = '';

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'import-'));
    content = join(root, 'content');
    await write('content', { ...sample, 'guides/map.png': '\x89PNG\r\n\x1a\n' });
  });

  afterEach(() => rm(root, { recursive: true }));

  async function write(folder: string, texts: Record<string, string>) {
    for (const [path, text] of Object.entries(texts)) {
      await mkdir(dirname(join(root, folder, path)), { recursive: true });
      await writeFile(join(root, folder, path), text, /png$/i.test(path) ? 'latin1' : 'utf8');
    }
  }

  async function importAll(texts: Record<string, string>) {
    await write('old', texts);
    const imported = await importFolder(join(root, 'old'), content, today);
    const { problems } = await readPlaybook(content, today);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    return { ...imported, paths: imported.placed.map(({ to }) => to) };
  }

  const guide = (head: string) =>
    `---\n${head}\nowner: sales-enablement\nreviewed: 2026-08-01\nsummary: Find your stage.\nminutes: 3\n---\n\nText.\n`;

  test('becomes guides and plays, also where there was no play before', async () => {
    await rm(join(content, 'plays'), { recursive: true });
    for (const [path, text] of Object.entries(sample))
      if (path.startsWith('stages/'))
        await write('content', {
          [path]: text.replace('plays: [first-conversation]', 'plays: []'),
        });
    const { paths, notPlaced } = await importAll({
      'pricing.md': 'How we talk about price in the end.\n',
      'discovery.md':
        '## Context\n\nThey compare.\n\n## Talk track\n\n- “What matters?”\n\n## Steps\n\n1. Ask.\n',
    });
    expect(notPlaced).toEqual([]);
    expect(paths).toEqual(['plays/discovery.md', 'guides/pricing.md']);
  });

  test('follows links by name, leaves hidden folders alone, shows the source of a diagram it cannot draw', async () => {
    const { paths, notPlaced } = await importAll({
      'Index.md':
        'Read [[Cold call]] and [[Gone]], then look:\n\n```mermaid\nflowchart LR\n  a --> b\n```\n',
      'Plays/Cold call.md': 'How we ring.\n',
      'Plays/Empty.md': '# Empty\n',
      '.trash/Old.md': 'Old words.\n',
    });
    expect(paths).toEqual(['guides/page-index.md', 'guides/cold-call.md']);
    expect(notPlaced).toEqual([{ from: 'Plays/Empty.md', why: 'has no text' }]);
    expect(await readFile(join(content, 'guides/page-index.md'), 'utf8')).toContain(
      'Read [Cold call](/guides/cold-call/) and Gone, then look:\n\n```text\nflowchart LR',
    );
  });

  const png = '\x89PNG\r\n\x1a\n';

  test('brings the pictures that its pages show, and says why of the others', async () => {
    await write('', { 'outside.png': png, 'outside/secret.png': png });
    await write('old', { 'Deals/big.png': png + ' '.repeat(1024 * 1024), 'unused.png': png });
    await write('old', { 'Deals/My map 1.PNG': png, '.attachments/plan.png': png });
    await symlink(join(root, 'outside.png'), join(root, 'old/link.png'));
    await symlink(join(root, 'outside'), join(root, 'old/linked'));
    const { placed, paths, pictures, notPlaced } = await importAll({
      'Deals/Deal flow.md': [
        '# ![logo](big.png) Deal flow',
        'How a deal goes.',
        '![The way of a deal](My%20map%201.PNG "Map") ![Untitled](../.attachments/plan.png)',
        '| Step | How |\n| --- | --- |\n| One | <img src="/.attachments/plan.png" alt="The plan, step by step"> |',
        '![Another map](map.png) ![big](big.png) ![Too far](../../outside.png) ![link](../link.png)',
        '![linked](../linked/secret.png) ![far](https://a.example/x.png) ![gone](gone.png)',
        '![drawn](drawn.svg) ![moving](moving.gif) ![written](data:image/png;base64,AAAA)',
      ].join('\n\n'),
      'Deals/drawn.svg': '<svg><script>1</script></svg>',
      'Deals/moving.gif': 'GIF89a',
      'map.png': png,
      'Other.md': 'As before: ![[map.png]] and ![a plan of it](.attachments/plan.png)\n',
      'notes.txt': 'Words.',
    });
    expect(paths).toEqual(['guides/deal-flow.md', 'guides/other.md']);
    const text = await readFile(join(content, 'guides/deal-flow.md'), 'utf8');
    expect(text.slice(text.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "

      How a deal goes.

      ![The way of a deal](./my-map-1.png) ![Untitled](./plan.png)

      | Step | How |
      | --- | --- |
      | One | ![The plan, step by step](./plan.png) |

      ![Another map](./map-2.png) (Picture: big) (Picture: Too far) (Picture: link)

      (Picture: linked) (Picture: far) (Picture: gone)

      (Picture: drawn) (Picture: moving) (Picture: written)
      "
    `);
    expect(pictures).toMatchInlineSnapshot(`
      [
        {
          "from": "Deals/My map 1.PNG",
          "to": "guides/my-map-1.png",
        },
        {
          "from": ".attachments/plan.png",
          "to": "guides/plan.png",
        },
        {
          "from": "map.png",
          "to": "guides/map-2.png",
        },
      ]
    `);
    expect(placed.map(({ leftOut }) => leftOut)).toMatchInlineSnapshot(`
      [
        [
          "the picture “logo” (big.png). It has 1,025 KB; the limit is 1,024 KB.",
          "the picture “big” (big.png). It has 1,025 KB; the limit is 1,024 KB.",
          "the picture “Too far” (../../outside.png). It lies outside the folder that is imported.",
          "the picture “link” (../link.png). It is only pointed to from the folder that is imported: put the file itself there.",
          "the picture “linked” (../linked/secret.png). It is only pointed to from the folder that is imported: put the file itself there.",
          "the picture “far” (https://a.example/x.png). It lies on another server.",
          "the picture “gone” (gone.png). There is no such file in the folder that is imported.",
          "the picture “drawn” (drawn.svg). This drawing holds code or fetches something from elsewhere. Export it again as a plain SVG, or as PNG.",
          "the picture “moving” (moving.gif). Pages do not show this kind: save it as PNG or JPG.",
          "the picture “written” (data:image/png;base64,AAAA). It is written into the page itself.",
        ],
        [
          "words for the picture “map.png”: write what it shows",
        ],
      ]
    `);
    expect(notPlaced).toMatchInlineSnapshot(`
      [
        {
          "from": "notes.txt",
          "why": "is not Markdown",
        },
        {
          "from": "Deals/big.png",
          "why": "is not shown by a page that was placed",
        },
        {
          "from": "Deals/drawn.svg",
          "why": "is not shown by a page that was placed",
        },
        {
          "from": "Deals/moving.gif",
          "why": "is not shown by a page that was placed",
        },
        {
          "from": "unused.png",
          "why": "is not shown by a page that was placed",
        },
        {
          "from": "link.png",
          "why": "points somewhere else",
        },
        {
          "from": "linked",
          "why": "points somewhere else",
        },
      ]
    `);
  });

  test('gives no page a name that another had before', async () => {
    await write('content', { 'guides/price.md': guide('title: Price\nformerly: [pricing]') });
    const { paths } = await importAll({ 'pricing.md': 'How we talk about price in the end.\n' });
    expect(paths).toEqual(['guides/page-pricing.md']);
  });

  test('stays where it is when a page that is there already would not go with it', async () => {
    await write('content', { 'guides/whom-to-ask.md': guide('title: Ask (left out)') });
    const before = await readFile(join(content, 'guides/whom-to-ask.md'), 'utf8');
    const { paths, notPlaced } = await importAll({
      'ask.md': '# Ask me@acme-corp.com\n\nText.\n',
    });
    expect(paths).toEqual([]);
    expect(notPlaced).toEqual([
      {
        from: 'ask.md',
        why: 'does not go with guides/whom-to-ask.md: “Ask (left out)” is also the title of the guide “ask-meacme-corpcom”.',
      },
    ]);
    expect(await readFile(join(content, 'guides/whom-to-ask.md'), 'utf8')).toBe(before);
  });
});
