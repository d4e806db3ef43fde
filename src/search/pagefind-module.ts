import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

const id = '\0virtual:pagefind';

/**
 * A Vite plugin by which scripts import Pagefind’s own script as `virtual:pagefind`. It comes out of the
 * `pagefind` package, so it fits the index; bundled with ours it is a quarter smaller than by itself.
 * While pages are being written, search runs on the index of the last build.
 */
export const pagefindModule = {
  name: 'pagefind',
  resolveId: (name: string) => (name === 'virtual:pagefind' ? id : undefined),
  load: (name: string) => (name === id ? pagefindScript() : undefined),
  configureServer({ config, middlewares }: DevServer) {
    middlewares.use(async (request, response, next) => {
      const name = /\/pagefind\/((?:[\w-]+\/)?[\w-][\w.-]*)(?:\?|$)/.exec(request.url ?? '')?.[1];
      if (!name) return next();
      try {
        response.end(await readFile(join(config.root, 'dist', 'pagefind', name)));
      } catch {
        response.writeHead(404).end();
      }
    });
  },
};

interface DevServer {
  config: { root: string };
  middlewares: {
    use(
      answer: (request: IncomingMessage, response: ServerResponse, next: () => void) => void,
    ): void;
  };
}

async function pagefindScript(): Promise<string> {
  const { index, errors } = await createIndex();
  // Without a page there is nothing to write, and the script with it.
  await index?.addCustomRecord({ url: '/', content: 'a page', language: 'en' });
  const { files } = (await index?.getFiles()) ?? { files: [] };
  await close();
  const script = files.find(({ path }) => path === 'pagefind.js');
  if (!script) throw new Error(`Pagefind gave no script. ${errors.join('; ')}`);
  return withoutWorker(withFailures(Buffer.from(script.content).toString('utf8')));
}

/** The script fails where a part of the index does not come; by itself it would find nothing, for good. */
const withFailures = (script: string) =>
  script.replace(
    'console.error(`Failed to load the index chunk',
    'throw new Error(`Failed to load the index chunk',
  );

/**
 * The script without the worker it may start, which the policy of the pages would stop; left as it is
 * if Pagefind should be written differently one day.
 */
function withoutWorker(script: string): string {
  const exported = /export\s*\{[^}]*\};?\s*$/;
  if (!/var Pagefind\s*=\s*class/.test(script) || !exported.test(script)) return script;
  return script.replace(
    exported,
    `const createEngine = (options) => new Pagefind(options);\nexport { createEngine as createInstance };`,
  );
}
