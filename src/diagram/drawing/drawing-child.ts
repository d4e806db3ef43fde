// The main file of a drawing process: one job at a time, in order, because mermaid keeps its state in modules.
import { setImmediate } from 'node:timers/promises';
import type { DiagramJob } from '../job.ts';
import { createDrawer } from './draw.ts';
import { stopClock } from './fixed-world.ts';

stopClock();
const drawer = createDrawer();
let queue: Promise<unknown> = drawer.then(() => process.send?.('ready'));

process.on('message', ({ key, job }: { key: number; job: DiagramJob }) => {
  queue = queue.then(async () => {
    // Between two diagrams there is time to hear that no more are wanted.
    await setImmediate();
    const draw = await drawer;
    process.send?.({ key, outcome: await draw(job) });
  });
});

process.on('disconnect', () => process.exit());
