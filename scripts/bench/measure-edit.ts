import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/**
 * Milliseconds from saving a stage to its page, made anew, in the hands of a reader whose browser was
 * told to load it again; the median of `times` edits in a development server.
 */
export async function measureEdit(content: string, times = 9): Promise<number> {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    ['scripts/command.mjs', 'dev', '--content', content, '--port', String(port)],
    { stdio: 'ignore', detached: true },
  );
  try {
    const name = readdirSync(join(content, 'stages'))[0] ?? '';
    const file = join(content, 'stages', name);
    const text = readFileSync(file, 'utf8');
    const page = `${site}/stages/${name.replace(/\.mdx?$/, '')}/`;
    await answering(page);
    const told = await listen(site);
    const taken: number[] = [];
    for (let i = 0; i <= times; i += 1) {
      await new Promise((done) => setTimeout(done, 1500));
      const title = `Edit number ${i} of this stage`;
      const started = performance.now();
      writeFileSync(file, text.replace(/^title: .*$/m, `title: ${title}`));
      do await told();
      while (!(await (await fetch(page)).text()).includes(title));
      // The first one also prepares what the others find.
      if (i > 0) taken.push(performance.now() - started);
    }
    return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN;
  } finally {
    end(server);
  }
}

/** Gives a function that waits until browsers have been told to load their page again since it was last asked. */
async function listen(site: string): Promise<() => Promise<void>> {
  const client = await (await fetch(`${site}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const socket = new WebSocket(`${site.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  let next = Promise.withResolvers<void>();
  socket.addEventListener('message', ({ data }: MessageEvent) => {
    if (String(data).includes('full-reload')) next.resolve();
  });
  await new Promise((done) => socket.addEventListener('open', done, { once: true }));
  return async () => {
    await next.promise;
    next = Promise.withResolvers();
  };
}

async function answering(page: string): Promise<void> {
  for (let i = 0; i < 600; i += 1) {
    const answer = await fetch(page).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`The development server does not answer at ${page}.`);
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}
