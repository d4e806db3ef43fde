import { describe, expect, test, vi } from 'vitest';
import { oldHandbook, png } from './old-handbook.ts';

// Starts processes that read the folder: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 20_000 });

describe('in an imported folder', () => {
  const { importAll, page } = oldHandbook();

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
    expect(await page('guides/page-index.md')).toContain(
      'Read [Cold call](/guides/cold-call/) and Gone.\n',
    );
  });

  test('follows links whose address stands elsewhere', async () => {
    const { placed } = await importAll({
      'a.md':
        'We link to [the plan][b], to [a standard][h] and to [nothing][n].\n\n[b]: b.md\n[h]: http://example.com/x#y\n[n]: gone.md\n',
      'b.md': '# Plan\n\nOur plan.\n',
    });
    expect(await page('guides/page-a.md')).toContain(
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
    expect(await page('guides/page.md')).toContain(`
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
        diagram('flowchart LR', '  accTitle: The last', '  accDescr', '  a --> b'),
        diagram('flowchart LR', '  a --> b', '  style a fill:#f00'),
        '## Broken',
        `> ${diagram('flowchart LR', '  a --> b[').replaceAll('\n', '\n> ')}`,
      ].join('\n\n'),
    });
    const text = await page('guides/how-we-sell.md');
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
        accDescr
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
});
