import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiagramJob, Outcome, Problem } from '../job.ts';

/** A process that draws, one job after the other. */
export interface DrawingProcess {
  /** Jobs given and not yet answered. */
  load(): number;
  hasEnded(): boolean;
  draw(job: DiagramJob): Promise<Outcome>;
  end(): void;
}

const MAIN = fileURLToPath(new URL('./drawing-child.ts', import.meta.url));

/** Milliseconds a process may take to start, on a machine with much else to do. */
const START = 60_000;

/** Where Node keeps what it has compiled: a third off the time a process takes to start. */
const COMPILED = resolve('node_modules/.cache/drawing-code');

/**
 * Starts a drawing process. A job that takes longer than `timeout` milliseconds ends it: that job answers with a problem,
 * those behind it with `undefined` through `giveBack`.
 */
export function startDrawing(
  timeout: number,
  giveBack: (job: DiagramJob) => Promise<Outcome>,
): DrawingProcess {
  const child = spawn();
  const waiting = new Map<number, { job: DiagramJob; answer: (outcome: Outcome) => void }>();
  let ended = false;
  let isReady = false;
  let keys = 0;
  let timer: NodeJS.Timeout | undefined;

  /** Jobs are done in order, so the clock runs for the one in front. */
  const watch = () => {
    clearTimeout(timer);
    const allowed = isReady ? timeout : timeout + START;
    if (waiting.size) timer = setTimeout(() => stop(tooSlow(timeout)), allowed).unref();
  };

  const stop = (problem: Problem) => {
    if (ended) return;
    ended = true;
    clearTimeout(timer);
    child.kill('SIGKILL');
    const [front, ...others] = waiting.values();
    waiting.clear();
    front?.answer({ problem });
    for (const { job, answer } of others) void giveBack(job).then(answer);
  };

  child.on('message', (message: { key: number; outcome: Outcome } | 'ready') => {
    if (message === 'ready') {
      isReady = true;
      return watch();
    }
    const { key, outcome } = message;
    waiting.get(key)?.answer(outcome);
    waiting.delete(key);
    watch();
  });
  child.on('exit', () => stop(crashed));
  child.on('error', () => stop(crashed));

  return {
    load: () => waiting.size,
    hasEnded: () => ended,
    draw: (job) =>
      new Promise((answer) => {
        const key = keys++;
        waiting.set(key, { job, answer });
        child.send({ key, job });
        if (waiting.size === 1) watch();
      }),
    end() {
      ended = true;
      clearTimeout(timer);
      child.removeAllListeners();
      // Left to itself it ends, and keeps what it has compiled; while it starts or when it hangs, not.
      if (waiting.size || !isReady) child.kill('SIGKILL');
      else child.disconnect();
    },
  };
}

function spawn(): ChildProcess {
  return fork(MAIN, {
    // Mermaid's charts draw local time: all machines draw in UTC.
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C', NODE_OPTIONS: '', NODE_COMPILE_CACHE: COMPILED },
    // A roomy nursery collects less often, and the whole stays smaller.
    execArgv: ['--max-old-space-size=512', '--max-semi-space-size=32'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

const tooSlow = (timeout: number): Problem => ({
  message: `This diagram was not drawn within ${timeout / 1000} seconds. Split it into smaller ones.`,
  line: 1,
  column: 1,
});

const crashed: Problem = {
  message:
    'Drawing this diagram ended unexpectedly. Split it, or take parts out until it is drawn.',
  line: 1,
  column: 1,
};
