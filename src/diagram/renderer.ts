import { availableParallelism } from 'node:os';
import { createCache } from './cache.ts';
import { type DrawingProcess, startDrawing } from './drawing/drawing-process.ts';
import { DiagramFailure, type DiagramJob, type DrawnDiagram, type Outcome } from './job.ts';

export {
  DiagramFailure,
  type DiagramItem,
  type DiagramJob,
  type DiagramText,
  type DrawnDiagram,
} from './job.ts';

export interface RendererOptions {
  /** Folder of drawings by content; `false` for none. */
  cache?: string | false;
  /** Drawing processes at most. */
  processes?: number;
  /** Milliseconds one diagram may take. */
  timeout?: number;
}

export interface Renderer {
  /** Has a process start ahead of the first job, if nothing is kept that could answer it. */
  prepare(): void;
  /** Rejects with DiagramFailure. */
  render(job: DiagramJob): Promise<DrawnDiagram>;
  /** Every job's drawing or failure, in the order of the jobs. */
  renderAll(jobs: readonly DiagramJob[]): Promise<(DrawnDiagram | DiagramFailure)[]>;
  /** Ends the drawing processes; the renderer may still be used and starts new ones. */
  close(): Promise<void>;
}

/** A process that has this many jobs waiting gets company: to start one takes as long as to draw them. */
const BUSY = 25;

/** Draws Mermaid as static SVG without a browser, in processes of its own that start when there is something to draw. */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const { cache: folder = 'node_modules/.cache/diagrams', timeout = 20_000 } = options;
  const limit = options.processes ?? Math.min(4, availableParallelism());
  const cache = folder === false ? undefined : createCache(folder);
  let running: DrawingProcess[] = [];

  /** The least busy process; a further one only when all have enough to do. */
  const pick = (): DrawingProcess => {
    running = running.filter((each) => !each.hasEnded());
    const best = running.toSorted((a, b) => a.load() - b.load())[0];
    if (best && (best.load() < BUSY || running.length >= limit)) return best;
    const fresh = startDrawing(timeout, (job) => pick().draw(job));
    running.push(fresh);
    return fresh;
  };

  const outcomeOf = async (job: DiagramJob): Promise<Outcome> => {
    const known = cache?.read(job);
    if (known) return { drawn: known };
    const outcome = await pick().draw(job);
    if ('drawn' in outcome) cache?.write(job, outcome.drawn);
    return outcome;
  };

  return {
    prepare() {
      if (!cache || cache.isEmpty()) pick();
    },
    async render(job) {
      const outcome = await outcomeOf(job);
      if ('problem' in outcome) throw new DiagramFailure(outcome.problem);
      return outcome.drawn;
    },
    renderAll: (jobs) =>
      Promise.all(
        jobs.map(async (job) => {
          const outcome = await outcomeOf(job);
          return 'problem' in outcome ? new DiagramFailure(outcome.problem) : outcome.drawn;
        }),
      ),
    async close() {
      for (const each of running) each.end();
      running = [];
    },
  };
}
