import { createRenderer, DiagramFailure } from '#diagram/renderer.ts';
import { kindNames } from '#playbook/kinds.ts';
import type { Item, Playbook } from '#playbook/playbook.ts';
import type { Problem } from '#playbook/problem.ts';
import { fenceJob } from '#site/fences.ts';
import { drawings, processPicture, stagePicture } from '#site/pictures.ts';

/** How many diagrams there are, and what is wrong with those that cannot be drawn. */
export interface Drawn {
  diagrams: number;
  problems: Problem[];
}

/**
 * Draws the pictures of the process and every diagram that stands in a text, several at a time, into
 * the cache from which pages take them one by one. A diagram of a text that cannot be drawn is named
 * with its file and line.
 */
export async function drawDiagrams(playbook: Playbook, base: string): Promise<Drawn> {
  const fences = kindNames
    .flatMap((kind): Item[] => playbook[kind])
    .flatMap((item) => item.diagrams.map((fence, at) => ({ item, fence, at })));
  const stages = playbook.stages.map(({ id, url, data }) => ({
    id,
    url: base.slice(0, -1) + url,
    data,
  }));
  const pictures = [processPicture(stages), ...stages.map(stagePicture)].flatMap(drawings);
  const renderer = createRenderer();
  const results = await renderer
    .renderAll([
      ...fences.map(({ item, fence, at }) => fenceJob(item.id, at, fence.source)),
      ...pictures,
    ])
    .finally(() => renderer.close());
  const problems = fences.flatMap(({ item, fence }, which) => {
    const result = results[which];
    if (!(result instanceof DiagramFailure)) return [];
    const { line, column, message } = result;
    const place = { file: item.file, line: fence.line + line, column };
    return [{ rule: 'diagram', severity: 'error' as const, ...place, message }];
  });
  return { diagrams: results.length, problems };
}
