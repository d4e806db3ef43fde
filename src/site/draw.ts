import { setTimeout } from 'node:timers/promises';
import { createRenderer, type DiagramJob, type DrawnDiagram } from '#diagram/renderer.ts';

const renderer = createRenderer();
let others: Promise<unknown> | undefined;

/** Lets drawings wait for another process that draws all it knows of into the cache, until that is done. */
export function drawAfter(drawn: Promise<unknown>): void {
  others = drawn.finally(() => (others = undefined));
}

/** Draws one diagram; what was drawn before comes from the cache. */
export async function draw(job: DiagramJob): Promise<DrawnDiagram> {
  let known = renderer.known(job);
  while (!known && others) {
    await Promise.race([others, setTimeout(LOOK)]);
    known = renderer.known(job);
  }
  return known ?? renderer.render(job);
}

/** Milliseconds from one look for a drawing to the next. */
const LOOK = 25;

/** Ends the processes that draw. */
export const endDrawing = renderer.close;
