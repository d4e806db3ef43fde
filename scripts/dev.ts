import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseCommandLine } from '../src/build/command-line.ts';
import { envOf } from '#site/options.ts';

const options = parseCommandLine(process.argv.slice(2), 'dev');
const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));
const server = spawn(
  process.execPath,
  [join(astro, 'bin/astro.mjs'), 'dev', '--host', '127.0.0.1', '--port', String(options.port)],
  {
    cwd: options.root,
    stdio: 'inherit',
    env: { ...process.env, ...envOf(options), ASTRO_TELEMETRY_DISABLED: '1' },
  },
);
server.on('close', (code) => (process.exitCode = code ?? 1));
