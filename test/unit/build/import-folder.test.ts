import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importFolder } from '#build/import/import-folder.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { sample, today } from '../playbook/sample.ts';

// Starts processes that read the folder: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 20_000 });

describe('an imported folder', () => {
  const png = '\x89PNG\r\n\x1a\n';
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

  test('follows links by name, leaves hidden folders and packages alone', async () => {
    const { paths, notPlaced } = await importAll({
      'Index.md': 'Read [[Cold call]] and [[Gone]].\n',
      'Plays/Cold call.md': 'How we ring.\n',
      'Plays/Empty.md': '# Empty\n',
      '.trash/Old.md': 'Old words.\n',
      'node_modules/marked/README.md': 'Words of others.\n',
      'node_modules/marked/logo.png': png,
    });
    expect(paths).toEqual(['guides/page-index.md', 'guides/cold-call.md']);
    expect(notPlaced).toEqual([{ from: 'Plays/Empty.md', why: 'has no text' }]);
    expect(await readFile(join(content, 'guides/page-index.md'), 'utf8')).toContain(
      'Read [Cold call](/guides/cold-call/) and Gone.\n',
    );
  });

  test('follows links whose address stands elsewhere', async () => {
    const { placed } = await importAll({
      'a.md':
        'We link to [the plan][b], to [a standard][h] and to [nothing][n].\n\n[b]: b.md\n[h]: http://example.com/x#y\n[n]: gone.md\n',
      'b.md': '# Plan\n\nOur plan.\n',
    });
    expect(await readFile(join(content, 'guides/page-a.md'), 'utf8')).toContain(
      '\n\nWe link to [the plan](/guides/plan/), to [a standard](https://example.com/x#y) and to nothing.\n',
    );
    expect(placed[0]?.leftOut).toEqual(['the link to gone.md']);
  });

  test('follows links as the tools of handbooks write them', async () => {
    const { placed } = await importAll({
      'here/page.md': `
Some [go up](../sub/), some [from the root](/sub), some [without the ending](../sub/c%20d), some
[have a gap](<../sub/c d.md> "Plan"), some [come from a site](/sub/c%20d.html?x=1#part), some
[to what lies below the page](more), some [to the first page](../), some [elsewhere](http://a.example/more.md)
and some [nowhere](<../sub/e f.md>), or [to no part](#part).`,
      'here/page/more.md': '# More\n\nText.\n',
      'index.md': '# All\n\nText.\n',
      'sub/README.md': '# Sub\n\nText.\n',
      'sub/c d.md': '# Plan\n\nText.\n',
    });
    expect(await readFile(join(content, 'guides/page.md'), 'utf8')).toContain(`
Some [go up](/guides/sub/), some [from the root](/guides/sub/), some [without the ending](/guides/plan/), some
[have a gap](/guides/plan/), some [come from a site](/guides/plan/), some
[to what lies below the page](/guides/more/), some [to the first page](/guides/all/), some [elsewhere](https://a.example/more.md)
and some nowhere, or to no part.`);
    expect(placed[0]?.leftOut).toEqual(['the link to #part', 'the link to ../sub/e f.md']);
  });

  test('gives a diagram the words it lacks, and shows the source of one that cannot be drawn', async () => {
    const diagram = (...lines: string[]) => ['```mermaid', ...lines, '```'].join('\n');
    const { placed } = await importAll({
      'flow.md': [
        '# How we *sell*',
        'In two steps.',
        diagram('flowchart LR', '  a[Start] --> b[Finish]'),
        '## At the end',
        diagram('flowchart LR', '  accTitle: The last', '  a --> b'),
        diagram('flowchart LR', '  a --> b', '  style a fill:#f00'),
        '## Broken',
        `> ${diagram('flowchart LR', '  a --> b[').replaceAll('\n', '\n> ')}`,
      ].join('\n\n'),
    });
    const text = await readFile(join(content, 'guides/how-we-sell.md'), 'utf8');
    expect(text.slice(text.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "

      In two steps.

      \`\`\`mermaid
      flowchart LR
      accTitle: How we sell
      accDescr: A drawing that belongs to “How we sell”.
        a[Start] --> b[Finish]
      \`\`\`

      ## At the end

      \`\`\`mermaid
      flowchart LR
      accDescr: A drawing that belongs to “At the end”.
        accTitle: The last
        a --> b
      \`\`\`

      \`\`\`text
      flowchart LR
        a --> b
        style a fill:#f00
      \`\`\`

      ## Broken

      > \`\`\`text
      > flowchart LR
      > accTitle: Broken
      > accDescr: A drawing that belongs to “Broken”.
      >   a --> b[
      > \`\`\`
      "
    `);
    expect(placed[0]?.leftOut).toMatchInlineSnapshot(`
      [
        "words for a diagram below “Broken”: write what it shows",
        "the drawing of a diagram below “At the end”: its source is shown. “style” gives this diagram looks of its own. Looks are set for the whole site: mark a node with “:::” and one of “customer”, “ours”, “alone”, “internal”, “here”, “return”, “heading”, “row”.",
        "words for a diagram below “At the end”: write what it shows",
        "words for a diagram below “How we sell”: write what it shows",
        "the drawing of a diagram below “Broken”: its source is shown. “b[” has an opening bracket and no closing one. Close it after the text.",
      ]
    `);
  });

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
      'Other.md':
        'As before: ![[map.png]] and ![a plan of it][plan]\n\n[Plan]: .attachments/plan.png\n',
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
          "why": "is neither Markdown nor HTML",
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

  test('holds pages of HTML: their main part is taken, and its words are no marks', async () => {
    const page = (title: string, main: string) =>
      `<!DOCTYPE html><html><head><title>Sales : ${title}</title><style>p {}</style></head><body><h1>Sales : ${title}</h1><div id="main-content">${main}</div><p>Created by <span>Jane</span></p></body></html>`;
    const { paths, notPlaced } = await importAll({
      'Call_101.html': page(
        'A call',
        '<h1>Goal</h1><p>What *they*\n  say_ is 5 &lt; 6, {note} ==a== and [b](c).</p><p>1. No list</p><p># No heading</p><pre>a_b *c*</pre><p><a href="Price_102.html#When">Then</a> <img class="emoticon" src="smile.svg" alt="(smile)"></p>',
      ),
      'Price_102.html': '<html><body><main><h1>Price</h1><p>How we talk.</p></main></body></html>',
      'Empty.html': page('Empty', ''),
    });
    expect(paths).toEqual(['guides/a-call.md', 'guides/price.md']);
    expect(notPlaced).toEqual([{ from: 'Empty.html', why: 'has no text' }]);
    const text = await readFile(join(content, 'guides/a-call.md'), 'utf8');
    expect(text.slice(text.indexOf('\n\n'))).toMatchInlineSnapshot(`
      "

      ## Goal

      What \\*they\\* say\\_ is 5 &lt; 6, \\{note} =\\=a=\\= and \\[b\\](c).

      1\\. No list

      \\# No heading

      \`\`\`
      a_b *c*
      \`\`\`

      [Then](/guides/price/) (smile)
      "
    `);
  });

  test('is refused where it is the content itself, or no folder', async () => {
    const refused = (from: string) => importFolder(join(root, from), content, today);
    await expect(refused('content/guides')).rejects.toThrow('holds the pages of this playbook');
    await expect(refused('')).rejects.toThrow('holds the pages of this playbook');
    await expect(refused('gone')).rejects.toThrow('There is no folder');
    await write('', { 'export.zip': 'PK' });
    await expect(refused('export.zip')).rejects.toThrow(
      'export.zip is no folder. Name the one with the files; unpack an archive first.',
    );
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
