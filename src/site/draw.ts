import { createRenderer } from '#diagram/renderer.ts';

const renderer = createRenderer();

/** Draws one diagram; what was drawn before comes from the cache. */
export const draw = renderer.render;

/** Ends the processes that draw. */
export const endDrawing = renderer.close;
