import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseCommandLine } from '#build/command-line.ts';
import { envOf } from '#site/options.ts';
import { endWithNpm } from './end-with-npm.ts';

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
// Asked politely, the server would first wait for readers who keep on asking, and for programs of others
// that take seconds to end.
endWithNpm();
await import(pathToFileURL(astro).href);
