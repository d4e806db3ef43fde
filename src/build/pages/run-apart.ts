import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program of ours in a process of its own: whatever happens in it, this one stays to judge the result. */
export interface Running<Told> {
  tell: (message: Told) => void;
  /** Rejects with what `onMessage` throws; the program is ended then. */
  ended: Promise<Ended>;
}

/** How a program ended and what it printed, line by line. */
export interface Ended {
  code: number | null;
  log: string[];
}

export interface RunOptions<Heard> {
  root: string;
  env: Record<string, string>;
  onMessage?: (message: Heard) => void;
  /** Ends it. */
  signal?: AbortSignal;
}

/** Starts `program`, a file beside this one. It is expected to end when this process does. */
export function runApart<Told extends object | string, Heard = never>(
  program: string,
  { root, env, onMessage, signal }: RunOptions<Heard>,
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
      ...(signal && { signal }),
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
  const ended = new Promise<Ended>((done, fail) => {
    child.on('message', (message) => {
      try {
        // Both ends are ours and agree on the type.
        onMessage?.(message as Heard);
      } catch (error) {
        child.kill();
        fail(error);
      }
    });
    // One that was ended from here closes a little later.
    child.on('error', (error) => child.pid ?? done({ code: 1, log: [...log, String(error)] }));
    child.on('close', (code) => done({ code, log }));
  });
  // Told to whoever waits for the end, if anybody does by then.
  ended.catch(() => {});
  return {
    // One that has ended already takes nothing more; how it ended tells why.
    tell: (message) => void child.send(message, () => {}),
    ended,
  };
}

/** Names that decide what Vite compiles, if the environment happens to have them. */
const decisive = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];

/** The environment without what would make another site of the same content. */
const environment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !decisive.includes(name)));
