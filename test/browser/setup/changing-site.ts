import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** A host of the built site that misbehaves on demand. */
export interface ChangingSite {
  url: string;
  /** What visitors find: the site, a server that never answers, or none. */
  state: 'well' | 'hanging' | 'gone';
  /** Stands in the heading of every page, as if it had been deployed anew. */
  version: string;
  /** What is served instead of a file, by path. */
  instead: Map<string, string>;
  close: () => Promise<void>;
}

/** Serves `dist/` with headers that let every cache keep pages for ten minutes. */
export async function changingSite(): Promise<ChangingSite> {
  const held = new Set<ServerResponse>();
  const server = createServer(async (request, response) => {
    if (site.state === 'gone') return void request.socket.destroy();
    if (site.state === 'hanging') return void held.add(response);
    const path = (request.url ?? '/').replace(/[?#].*/, '');
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const body =
      site.instead.get(path) ?? (await readFile(join('dist', file)).catch(() => undefined));
    if (body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
    });
    const isPage = file.endsWith('.html');
    response.end(isPage ? String(body).replace('</h1>', ` ${site.version}</h1>`) : body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const site: ChangingSite = {
    url: `http://127.0.0.1:${port}/`,
    state: 'well',
    version: 'first',
    instead: new Map(),
    close: () =>
      new Promise((done) => {
        for (const response of held) response.destroy();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return site;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};
