import {
  createRenderer,
  DiagramFailure,
  type DiagramJob,
  type Renderer,
} from '#diagram/renderer.ts';
import type { Fence } from '#playbook/body.ts';
import { kindNames } from '#playbook/kinds.ts';
import type { Item, Playbook } from '#playbook/playbook.ts';
import { sortProblems, type Problem } from '#playbook/problem.ts';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { fenceJob } from '#site/fences.ts';
import type { SiteOptions } from '#site/options.ts';
import { drawings, picturesOf } from '#site/pictures.ts';

/** How many diagrams there are, and what is wrong with those that cannot be drawn. */
export interface Drawn {
  diagrams: number;
  problems: Problem[];
}

/**
 * Draws every picture that a page shows and every diagram that stands in a text, several at a time, into
 * the cache from which pages take them one by one, and closes the renderer. A diagram of a text that
 * cannot be drawn is named with its file and line.
 */
export async function drawDiagrams(
  playbook: Playbook,
  site: Pick<SiteOptions, 'base' | 'audience'>,
  renderer: Renderer,
): Promise<Drawn> {
  return drawAll(diagramsInTexts(playbook), picturesOf(playbook, site).flatMap(drawings), renderer);
}

/** The ids of all that is drawn ahead. */
export const idsDrawnAhead = (
  playbook: Playbook,
  site: Pick<SiteOptions, 'base' | 'audience'>,
): string[] =>
  [...diagramsInTexts(playbook).map(jobOf), ...picturesOf(playbook, site).flatMap(drawings)].map(
    ({ id }) => id,
  );

/**
 * What was read, and what is wrong with diagrams that cannot be drawn. Only those that were never drawn
 * are, so it takes no time where no diagram has changed; a playbook with other mistakes stays as it is.
 */
export async function withDiagrams(found: ReadResult): Promise<ReadResult> {
  const texts = found.playbook ? diagramsInTexts(found.playbook) : [];
  if (texts.length === 0) return found;
  const { problems } = await drawAll(texts, [], createRenderer());
  if (problems.length === 0) return found;
  return {
    ...found,
    playbook: undefined,
    problems: sortProblems([...found.problems, ...problems]),
  };
}

/** A diagram that stands in the text of a page. */
interface InText {
  item: Item;
  fence: Fence;
  /** Which of the page's diagrams it is. */
  at: number;
}

const jobOf = ({ item, fence, at }: InText) => fenceJob(item.id, at, fence.source);

const diagramsInTexts = (playbook: Playbook): InText[] =>
  kindNames
    .flatMap((kind): Item[] => playbook[kind])
    .flatMap((item) => item.diagrams.map((fence, at) => ({ item, fence, at })));

async function drawAll(
  texts: readonly InText[],
  pictures: readonly DiagramJob[],
  renderer: Renderer,
): Promise<Drawn> {
  const results = await renderer
    .renderAll([...texts.map(jobOf), ...pictures])
    .finally(() => renderer.close());
  const problems = texts.flatMap(({ item, fence }, which) => {
    const result = results[which];
    if (!(result instanceof DiagramFailure)) return [];
    const { line, column, message } = result;
    const place = { file: item.file, line: fence.line + line - 1, column };
    return [{ rule: 'diagram', severity: 'error' as const, ...place, message }];
  });
  return { diagrams: results.length, problems };
}
