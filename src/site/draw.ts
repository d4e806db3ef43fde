import { createRenderer, type DiagramJob, type DrawnDiagram } from '#diagram/renderer.ts';

const renderer = createRenderer();
let others: Promise<unknown> = Promise.resolve();

/** Lets drawings wait until another process has drawn all it knows of into the cache. */
export function drawAfter(drawn: Promise<unknown>): void {
  others = drawn;
}

/** Draws one diagram; what was drawn before comes from the cache. */
export async function draw(job: DiagramJob): Promise<DrawnDiagram> {
  await others;
  return renderer.render(job);
}

/** Ends the processes that draw. */
export const endDrawing = renderer.close;
