import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCommandLine } from '#build/command-line.ts';
import { envOf } from '#site/options.ts';

// Astro serves in this very process, so that nothing is left of it once this process is ended.
const options = parseCommandLine(process.argv.slice(2), 'dev');
const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);
Object.assign(process.env, envOf(options), { ASTRO_TELEMETRY_DISABLED: '1' });
process.chdir(options.root);
process.argv = [process.execPath, astro, 'dev', '--host', '127.0.0.1'];
process.argv.push('--port', String(options.port));
// The shell that npm starts passes no signal on when npm is ended. Asked politely, the server would first
// wait for readers who keep on asking, and for programs of others that take seconds to end.
const parent = process.ppid;
const endWithNpm = () => process.ppid === parent || process.kill(process.pid, 'SIGKILL');
if (process.env['npm_lifecycle_event']) setInterval(endWithNpm, 500).unref();
await import(pathToFileURL(astro).href);
