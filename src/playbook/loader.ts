import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { settingsSchema, sourcesSchema } from './items/settings.ts';
import { kinds, type Kind } from './kinds.ts';
import type { Item, Playbook } from './playbook.ts';
import { toText } from './print.ts';
import { forgetReading, sharedReading } from './shared-reading.ts';

interface Options {
  /** The content folder, absolute. */
  content: string;
}

/** Feeds one kind of item to Astro from the one reading of the content folder. */
export function itemsLoader<K extends Kind>(
  kind: K,
  options: Options,
): Loader & { schema: (typeof kinds)[K]['schema'] } {
  return {
    name: `playbook-${kind}`,
    schema: kinds[kind].schema,
    load: (context) => {
      const { store } = context;
      store.clear();
      let stored = new Map<string, string>();
      return keepLoaded(context, options, async ({ [kind]: items }) => {
        const wanted = new Map(items.map((item) => [item.id, JSON.stringify(item)]));
        for (const id of stored.keys()) if (!wanted.has(id)) store.delete(id);
        // To render all pages anew for one that changed would be seen while writing.
        for (const item of items)
          if (stored.get(item.id) !== wanted.get(item.id))
            await keep(context, item, options.content);
        stored = wanted;
      });
    },
  };
}

const wholeSchema = z.object({
  settings: settingsSchema,
  sources: sourcesSchema.shape.sources,
  evidence: z.object({ backtest: z.unknown() }),
});

/** Feeds Astro the settings, sources and evidence, as one entry named `playbook`. */
export function settingsLoader(options: Options): Loader & { schema: typeof wholeSchema } {
  return {
    name: 'playbook-settings',
    schema: wholeSchema,
    load: (context) =>
      keepLoaded(context, options, async ({ settings, sources, evidence }) => {
        context.store.set({ id: 'playbook', data: { settings, sources, evidence } });
      }),
  };
}

// A body without components needs no module of its own: it is rendered here, which makes a build of
// a thousand pages several times faster.
async function keep({ store, renderMarkdown, config }: LoaderContext, item: Item, content: string) {
  const { id, file, body, usesComponents, data } = item;
  // Astro wants the path from its own root; the content folder may lie anywhere.
  const filePath = relative(fileURLToPath(config.root), join(dirname(content), file));
  const entry = { id, data: { ...data }, filePath };
  if (usesComponents) store.set({ ...entry, body, deferredRender: true });
  else store.set({ ...entry, body, rendered: await renderMarkdown(body) });
}

/** All loaders share one reading of the folder, and share it with the gate. */
async function read(): Promise<Playbook> {
  const found = await sharedReading();
  if (found.playbook) return found.playbook;
  const problems = found.problems.filter(({ severity }) => severity === 'error');
  throw new AstroError('The playbook has mistakes.', toText({ ...found, problems }));
}

/** Loads once, and in the dev server again at each change; a mistake leaves the last good state. */
async function keepLoaded(
  { watcher, logger }: LoaderContext,
  options: Options,
  fill: (playbook: Playbook) => Promise<void>,
) {
  await fill(await read());
  watcher?.add(options.content);
  watcher?.on('all', (_event, path) => {
    if (!path.startsWith(options.content)) return;
    forgetReading();
    // All loaders hear of a change before the first of them reads again.
    setTimeout(() => {
      read()
        .then(fill)
        .catch((error: unknown) => {
          // Mistakes in the content are told once, by the gate.
          if (!(error instanceof AstroError)) logger.error(`${error}`);
        });
    }, 20);
  });
}
