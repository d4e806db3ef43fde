// node command.mjs NAME …: runs scripts/NAME.ts. What Node translated and compiled of it is kept, which
// takes half of the time of most commands. With --help it only says how the command is called.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
const name = process.argv[2] ?? '';
const script = new URL(`./${name}.ts`, import.meta.url);
process.argv.splice(1, 2, fileURLToPath(script));
const { usageOf } = await import('#build/usage.ts');
const usage = process.argv.includes('--help') ? usageOf(name) : '';
if (usage) console.log(usage);
else await import(script.href);
