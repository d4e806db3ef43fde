// node command.mjs NAME …: runs scripts/NAME.ts. What Node translated and compiled of it is kept, which
// takes half of the time of most commands.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)));
const script = new URL(`./${process.argv[2]}.ts`, import.meta.url);
process.argv.splice(1, 2, fileURLToPath(script));
await import(script.href);
