import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Engine } from './engine.ts';
import { pagefindEngine, type PagefindModule } from './pagefind-engine.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The search index of a built site, opened in Node. */
export interface OpenIndex {
  engine: Engine;
  vocabulary: Vocabulary;
  /** Bytes a browser would have fetched so far, text compressed. */
  sent(): number;
  close(): void;
}

/**
 * Opens the index in `dist`. Pagefind fetches its files, so they are served on this machine only, until
 * `close()`. Throws if there is no index.
 */
export async function openIndex(dist: string): Promise<OpenIndex> {
  const folder = join(dist, 'pagefind');
  const text = await readFile(join(folder, 'vocabulary.json'));
  const vocabulary: Vocabulary = JSON.parse(text.toString('utf8'));
  let sent = gzipSync(text).length;
  const server = createServer(async ({ url = '' }, response) => {
    const name = url.split('?')[0] ?? '';
    const safe = /^\/([\w-]+\/)?[\w.-]+$/.test(name) && !name.includes('..');
    try {
      const content = await readFile(join(folder, safe ? name : '/missing'));
      sent += content.length;
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const module: PagefindModule = await import(pathToFileURL(join(folder, 'pagefind.js')).href);
  return {
    engine: await pagefindEngine(module, `http://127.0.0.1:${port}/`),
    vocabulary,
    sent: () => sent,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
