import type { AstroIntegration } from 'astro';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { jsonSchema } from '#playbook/editor-files.ts';
import { isInside } from '#playbook/file-name.ts';
import { kindNames, kinds } from '#playbook/kinds.ts';

/**
 * While a development server runs, tells Astro’s extension of VS Code of which kind each page of the content
 * folder is and what fields the kinds have: it then completes and explains them.
 */
export const completion = (content: string): AstroIntegration => ({
  name: 'completion',
  hooks: {
    'astro:server:setup': async ({ server, logger }) => {
      const folder = join(server.config.root, '.astro/collections');
      const write = () =>
        writeEntries(folder, content).catch((error: unknown) => logger.warn(String(error)));
      await mkdir(folder, { recursive: true });
      for (const kind of kindNames)
        await writeFile(
          join(folder, `${kind}.schema.json`),
          JSON.stringify(jsonSchema(kinds[kind].schema)),
        );
      await write();
      for (const event of ['add', 'unlink'] as const)
        server.watcher.on(event, (path) => void (isInside(content, path) && write()));
    },
  },
});

/** The list that `experimental.contentIntellisense` of Astro writes for collections. */
async function writeEntries(folder: string, content: string): Promise<void> {
  const entries: [address: string, kind: string][] = [];
  for (const kind of kindNames) {
    for (const name of await readdir(join(content, kind)).catch(() => []))
      entries.push([pathToFileURL(join(content, kind, name)).href.toLowerCase(), kind]);
  }
  const collections = kindNames.map((name) => ({ hasSchema: true, name }));
  const text = JSON.stringify({ collections, entries: Object.fromEntries(entries) }, null, 2);
  await writeFile(join(folder, 'collections.json'), text);
}
