import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { importFolder } from '#build/import/import-folder.ts';
import { sample, today } from '../playbook/sample.ts';
import { oldHandbook, png } from './old-handbook.ts';

// Starts processes that read the folder: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 20_000 });

describe('an imported folder', () => {
  const { at, write, importAll, page } = oldHandbook();

  const guide = (head: string) =>
    `---\n${head}\nowner: sales-enablement\nreviewed: 2026-08-01\nsummary: Find your stage.\nminutes: 3\n---\n\nText.\n`;

  test('becomes guides and plays, also where there was no play before', async () => {
    await rm(join(at.content, 'plays'), { recursive: true });
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

  test('brings the pictures that its pages show, and says why of the others', async () => {
    await write('', { 'outside.png': png, 'outside/secret.png': png });
    await write('old', { 'Deals/big.png': png + ' '.repeat(1024 * 1024), 'unused.png': png });
    await write('old', { 'Deals/My map 1.PNG': png, '.attachments/plan.png': png });
    await symlink(join(at.root, 'outside.png'), join(at.root, 'old/link.png'));
    await symlink(join(at.root, 'outside'), join(at.root, 'old/linked'));
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
    const text = await page('guides/deal-flow.md');
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
    const html = (title: string, main: string) =>
      `<!DOCTYPE html><html><head><title>Sales : ${title}</title><style>p {}</style></head><body><h1>Sales : ${title}</h1><div id="main-content">${main}</div><p>Created by <span>Jane</span></p></body></html>`;
    const { paths, notPlaced } = await importAll({
      'Call_101.html': html(
        'A call',
        '<h1>Goal</h1><p>What *they*\n  say_ is 5 &lt; 6, {note} ==a== and [b](c).</p><p>1. No list</p><p># No heading</p><pre>a_b *c*</pre><p><a href="Price_102.html#When">Then</a> <img class="emoticon" src="smile.svg" alt="(smile)"></p>',
      ),
      'Price_102.html': '<html><body><main><h1>Price</h1><p>How we talk.</p></main></body></html>',
      'Empty.html': html('Empty', ''),
    });
    expect(paths).toEqual(['guides/a-call.md', 'guides/price.md']);
    expect(notPlaced).toEqual([{ from: 'Empty.html', why: 'has no text' }]);
    const text = await page('guides/a-call.md');
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

  test('says where a page is not fit, in the words of its file', async () => {
    const { notPlaced } = await importAll({
      'deep.md': `Some words.\n\n${'> '.repeat(12)}deep\n`,
    });
    expect(notPlaced).toEqual([
      {
        from: 'deep.md',
        why: 'is not fit for a page where it says “> > > > > > > > > > > > deep”: Quotes, lists or brackets are nested too deeply here; 8 levels are the limit.',
      },
    ]);
  });

  test('is refused where it is the content itself, or no folder', async () => {
    const refused = (from: string) => importFolder(join(at.root, from), at.content, today);
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
    const before = await page('guides/whom-to-ask.md');
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
    expect(await page('guides/whom-to-ask.md')).toBe(before);
  });
});
