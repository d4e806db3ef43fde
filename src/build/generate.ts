import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** How a run of the site generator ended. */
export interface Generated {
  code: number | null;
  log: string[];
}

/**
 * Runs Astro in a process of its own, until `signal` ends it: whatever happens in it, this one stays
 * to judge the result.
 */
export function generate(
  root: string,
  outDir: string,
  env: Record<string, string>,
  signal: AbortSignal,
): Promise<Generated> {
  const astro = join(
    dirname(createRequire(import.meta.url).resolve('astro/package.json')),
    'bin/astro.mjs',
  );
  const guard = new URL('./end-with-parent.ts', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--import', guard, astro, 'build', '--outDir', outDir, '--root', root],
    {
      cwd: root,
      env: {
        ...process.env,
        ...env,
        ASTRO_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      signal,
    },
  );
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        log.push(line);
      }
    });
    stream?.on('end', () => rest && log.push(rest));
  }
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, log: [...log, String(error)] }));
    child.on('close', (code) => done({ code, log }));
  });
}
