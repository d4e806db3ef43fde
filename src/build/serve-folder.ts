import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, readHeaderRules } from './header-rules.ts';

/** A running server; `url` ends in a slash. */
export interface Served {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves a built site on 127.0.0.1 as a host would: its `_headers`, its 404 page, compressed text.
 * Takes `port` if it is free, else any free one.
 */
export async function serveFolder(
  folder: string,
  { base = '/', port = 0 }: { base?: string; port?: number } = {},
): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, base, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const listening = await listen(port).catch(() => listen(0));
  return {
    url: `http://127.0.0.1:${listening}${base}`,
    port: listening,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };

  function listen(wanted: number): Promise<number> {
    return new Promise((done, fail) => {
      server.once('error', fail);
      server.listen(wanted, '127.0.0.1', () => {
        server.off('error', fail);
        const address = server.address();
        done(typeof address === 'object' && address ? address.port : wanted);
      });
    });
  }
}

async function answer(
  folder: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const asked = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
  if (`${asked}/` === base) return redirect(base);
  if (!asked.startsWith(base)) return notFound();
  const path = decoded(`/${asked.slice(base.length)}`);
  if (path === undefined || path.split(/[\\/]/).includes('..')) return notFound();

  const kind = await stat(join(folder, path)).catch(() => undefined);
  if (kind?.isDirectory() && !path.endsWith('/')) return redirect(`${asked}/`);
  const file = kind?.isDirectory() ? `${path}index.html` : path;
  const body = await readFile(join(folder, file)).catch(() => undefined);
  return body && file !== '/_headers' ? send(200, file, body) : notFound();

  function redirect(to: string) {
    response.writeHead(308, { location: to }).end();
  }
  async function notFound() {
    const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found.\n'));
    return send(404, '/404.html', page);
  }
  async function send(status: number, file: string, body: Buffer) {
    const rules = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
    const type = types[extname(file)] ?? 'application/octet-stream';
    const zip = /text|json|xml|javascript|svg/.test(type) && accepts(request, 'gzip');
    response.setHeader('cache-control', 'no-cache');
    for (const [name, value] of headersFor(readHeaderRules(rules), file))
      response.setHeader(name, value);
    response.setHeader('content-type', type);
    response.setHeader('vary', 'accept-encoding');
    if (zip) response.setHeader('content-encoding', 'gzip');
    response.writeHead(status).end(request.method === 'HEAD' ? undefined : pack(body));

    function pack(bytes: Buffer) {
      return zip ? gzipSync(bytes) : bytes;
    }
  }
}

const accepts = (request: IncomingMessage, encoding: string) =>
  String(request.headers['accept-encoding'] ?? '').includes(encoding);

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
