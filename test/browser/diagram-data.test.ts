import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { closeWindows, sharedBrowser } from './setup/open-site.ts';
import { openPage, overflowing } from './diagram-page.ts';
import { createRenderer, DiagramFailure, type DrawnDiagram } from '#diagram/renderer.ts';

const folder = new URL('../../../shared/data/mermaid/', import.meta.url);
const browser = await sharedBrowser().catch(() => undefined);
const isHere = existsSync(folder);
if (!isHere) console.log('Skipped: collected diagrams; ../shared/data/mermaid is not here.');

interface Collected {
  id: string;
  type: string;
  parses: boolean;
  source: string;
}
const collected = (name: string): Collected[] =>
  readFileSync(new URL(`${name}.jsonl`, folder), 'utf8')
    .trim()
    .split('\n')
    .map((line): Collected => JSON.parse(line));

describe.runIf(isHere)('diagrams others have written', () => {
  const renderer = createRenderer({ cache: false });
  afterAll(async () => {
    await renderer.close();
    if (browser) await closeWindows(browser);
  });
  const draw = (all: Collected[]) =>
    renderer.renderAll(all.map(({ id, source }) => ({ id: `d${id}`, source, looks: 'drop' })));

  test('that are right are drawn, or of a kind that is not', async () => {
    const right = ['maid-valid', 'upstream-examples', 'upstream-docs']
      .flatMap(collected)
      .filter(({ parses }) => parses);
    const answers = await draw(right);
    const refused = answers.flatMap((answer, i) =>
      answer instanceof DiagramFailure && !/drawn well|not a kind|nothing yet/.test(answer.message)
        ? [`${right[i]?.type} ${right[i]?.id} ${answer.line} ${answer.message}`]
        : [],
    );
    expect(refused).toEqual([]);
    const drawn = answers.filter((answer): answer is DrawnDiagram => 'svg' in answer);
    expect(drawn.length).toBeGreaterThan(400);
    const page = browser && (await openPage(browser));
    for (const { svg } of drawn) {
      if (page) expect(await overflowing(page, svg), svg).toEqual([]);
      expect(svg).not.toMatch(
        /<style|\sstyle=|<script|<foreignObject|\son\w+=|NaN|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
      );
    }
  });

  test('that are wrong are refused at a line of theirs', async () => {
    const wrong = collected('maid-invalid');
    const answers = await draw(wrong);
    for (const [i, answer] of answers.entries()) {
      const { source = '', id = '' } = wrong[i] ?? {};
      expect(answer, id).toBeInstanceOf(DiagramFailure);
      const { line, column } = answer as DiagramFailure;
      expect(line, id).toBeLessThanOrEqual(source.split('\n').length);
      expect(source.split('\n')[line - 1]?.length, id).toBeGreaterThanOrEqual(column - 1);
    }
  });
});
