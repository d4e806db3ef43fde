import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ReadResult } from '#playbook/read-playbook.ts';
import type { MadePage } from '#search/index-site.ts';

/** How a run of the site generator ended. */
export interface Generated {
  code: number | null;
  log: string[];
}

/** What a run of the site generator waits for: first what was read, then that all diagrams are drawn. */
export type ToGenerator = ReadResult | 'drawn';

/** A run of the site generator. */
export interface Generating {
  tell: (message: ToGenerator) => void;
  ended: Promise<Generated>;
}

/** What the site generator makes of what, and who hears of it. */
export interface Generation {
  root: string;
  outDir: string;
  env: Record<string, string>;
  /** Hears of every page, in the order of their making. */
  onPage: (page: MadePage) => void;
  /** Ends it. */
  signal: AbortSignal;
}

/** Runs Astro in a process of its own: whatever happens in it, this one stays to judge the result. */
export function generate({ root, outDir, env, onPage, signal }: Generation): Generating {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin/astro.mjs',
  );
  const beside = new URL('./beside-the-build.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    // Room for what is new and soon gone: with less, a tenth of the time goes into clearing it away.
    ['--max-semi-space-size=64', '--import', beside, astro, 'build'].concat(
      ['--outDir', outDir],
      ['--root', root],
    ),
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
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
  // The site generator is ours, and what it sends is made by `pages-as-made.ts`.
  child.on('message', (page) => onPage(page as MadePage));
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
  return {
    // One that has ended already takes nothing more; how it ended tells why.
    tell: (message) => void child.send(message, () => {}),
    ended: new Promise((done) => {
      child.on('error', (error) => done({ code: 1, log: [...log, String(error)] }));
      child.on('close', (code) => done({ code, log }));
    }),
  };
}
