import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readyReader } from './apart.ts';
import { insideOf, isInside } from './file-name.ts';
import { frame } from './frame.ts';
import { toText } from './print.ts';
import { isError, type Problem } from './problem.ts';
import type { ReadResult } from './read-playbook.ts';
import { forgetReading } from './shared-reading.ts';
import { textModulesId } from './text-modules.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:server:setup']>;
type Server = Parameters<Setup>[0]['server'];

interface Changes {
  server: Server;
  /** The content folder, absolute. */
  content: string;
  read: () => Promise<ReadResult>;
  /** Tells the terminal. */
  tell: (text: string) => void;
}

/**
 * Reads the folder at the start of a development server and at each change: has pages made anew from what
 * was read, or shows the mistakes in the browser and the terminal, while pages stay as they were.
 */
export function serveChanges({ server, content, read, tell }: Changes): void {
  let shown: ReadResult | undefined;
  let wasSound = false;
  let waiting: NodeJS.Timeout | undefined;
  const show = (found: ReadResult) => {
    const [first] = found.problems.filter(isError);
    if (first) server.ws.send({ type: 'error', err: overlay(first, found, content) });
  };
  let looks = 0;
  const look = async () => {
    looks += 1;
    const own = looks;
    const found = await read();
    // The folder has changed since.
    if (own !== looks) return;
    readyReader();
    const problems = found.problems.filter(isError);
    shown = problems.length > 0 ? found : undefined;
    if (!shown) {
      wasSound = true;
      return makeAnew(server);
    }
    tell(toText({ ...found, problems }));
    show(found);
  };
  const lookAndTell = () => look().catch((error: unknown) => tell(String(error)));
  server.watcher.add(content);
  server.watcher.on('all', (_event, path) => {
    if (!isInside(content, path)) return;
    forgetReading();
    clearTimeout(waiting);
    // Who saves a file, or changes branches, often does more than one thing to the folder.
    waiting = setTimeout(lookAndTell, 10);
  });
  server.ws.on('connection', () => {
    const found = shown;
    if (found) setTimeout(() => show(found), 200);
  });
  const looked = lookAndTell();
  // While there has been nothing to make pages of, there is one that only has room for the mistakes.
  server.middlewares.use(async ({ url = '' }, response, next) => {
    await looked;
    const isOfServer = /\/(@|node_modules\/)/.test(url);
    if (wasSound || !shown || isOfServer) return next();
    response.writeHead(500, { 'content-type': 'text/html' });
    response.end(emptyPage(server.config.base));
  });
}

const emptyPage = (base: string) =>
  `<!doctype html><title>The playbook has mistakes</title><script type="module" src="${base}@vite/client"></script>`;

const reading = fileURLToPath(new URL('./shared-reading.ts', import.meta.url)).replaceAll(
  '\\',
  '/',
);

/** Whatever was made of the last reading is made again when somebody asks for it. */
function makeAnew(server: Server): void {
  const now = Date.now();
  for (const environment of Object.values(server.environments)) {
    const graph = environment.moduleGraph;
    const stale: Set<NonNullable<ReturnType<typeof graph.getModuleById>>> = new Set();
    const texts = graph.getModuleById(textModulesId);
    for (const module of [...(graph.getModulesByFile(reading) ?? []), ...(texts ? [texts] : [])])
      graph.invalidateModule(module, stale, now, true);
    if (!runsModules(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const { id } of stale) {
      const module = evaluatedModules.getModuleById(id ?? '');
      if (module) evaluatedModules.invalidateModule(module);
    }
  }
  server.ws.send({ type: 'full-reload' });
}

/** What Vite runs in this process, rather than in a browser. */
interface RunsModules {
  runner: {
    evaluatedModules: {
      getModuleById: (id: string) => object | undefined;
      invalidateModule: (module: object) => void;
    };
  };
}

const runsModules = (environment: object): environment is RunsModules => 'runner' in environment;

function overlay(first: Problem, found: ReadResult, content: string) {
  const { file, line, column, message, fix, rule } = first;
  const path = content + insideOf(file);
  const rest = found.problems.filter(isError).length - 1;
  const more = rest > 0 ? `\n\nAnd ${rest} more: see the terminal.` : '';
  return {
    name: 'Content',
    title: 'A mistake in the content',
    message: `${message}${more}`,
    hint: `${fix ?? ''} (npm run explain -- ${rule})`.trim(),
    stack: toText({ ...found, problems: [first] }),
    frame: frame(first, found.texts.get(file) ?? '').join('\n'),
    loc: { file: path, line, column },
    id: path,
    plugin: 'content-gate',
  };
}
