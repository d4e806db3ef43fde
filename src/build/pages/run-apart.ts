import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BuildStopped } from '../stopped.ts';

/**
 * A program of ours in a process of its own: whatever happens in it, this one stays to judge the result. It
 * has done its work only if its last word says so. Both promises reject with BuildStopped if it has not, or
 * with what `onMessage` throws; the program is ended then.
 */
export interface Running<Told> {
  tell: (message: Told) => void;
  /** All is done. To end takes it a moment more: it may keep what Node has compiled. */
  done: Promise<void>;
  /** What it printed, line by line, once it has ended. */
  ended: Promise<string[]>;
}

/** The last word of a program that has done all it was told. */
export const LAST_WORD = 'done';

/** What programs of one build share. */
export interface RunTogether {
  root: string;
  env: Record<string, string>;
  /** Ends them. */
  signal: AbortSignal;
  /** What has to end before anything is cleared away: of each program the promise that it has. */
  programs: Promise<unknown>[];
}

export interface RunOptions<Heard> {
  /** What it means if the program does not do its work; what it printed is told after that. */
  failure: string;
  onMessage?: (message: Heard) => void;
}

/** Starts `program`, a file beside this one. It is expected to end when this process does. */
export function runApart<Told extends object | string, Heard = never>(
  program: string,
  { root, env, signal, programs }: RunTogether,
  { failure, onMessage }: RunOptions<Heard>,
): Running<Told> {
  const child = spawn(
    process.execPath,
    // Room for what is new and soon gone: with less, a tenth of the time goes into clearing it away.
    ['--max-semi-space-size=64', fileURLToPath(new URL(program, import.meta.url))],
    {
      cwd: root,
      env: {
        ...environment(),
        ...env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
      signal,
    },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      log.push(...lines);
    });
    stream?.on('end', () => rest && log.push(rest));
  }
  const done = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<string[]>();
  let isDone = false;
  const fail = (error: unknown) => {
    done.reject(error);
    ended.reject(error);
  };
  child.on('message', (message) => {
    try {
      isDone = message === LAST_WORD;
      if (isDone) done.resolve();
      // Both ends are ours and agree on the type.
      else onMessage?.(message as Heard);
    } catch (error) {
      child.kill();
      fail(error);
    }
  });
  const end = (code: number | null) =>
    isDone && code === 0
      ? ended.resolve(log)
      : fail(new BuildStopped([failure, ...log].join('\n'), 1));
  // One that was ended from here closes a little later.
  child.on('error', (error) => {
    if (child.pid) return;
    log.push(String(error));
    end(null);
  });
  child.on('close', end);
  // Told to whoever waits for them, if anybody does by then.
  for (const { promise } of [done, ended]) promise.catch(() => {});
  programs.push(ended.promise);
  return {
    // One that has ended already takes nothing more; how it ended tells why.
    tell: (message) => void child.send(message, () => {}),
    done: done.promise,
    ended: ended.promise,
  };
}

/** Names that decide what Vite compiles, if the environment happens to have them. */
const decisive = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** The environment without what would make another site of the same content. */
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !decisive.includes(name)));
