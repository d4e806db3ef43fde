// A program of its own: makes every page of the site from its compiled form.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';
import type { MadePage } from '#search/index-site.ts';
import { drawAfter, endDrawing } from '#site/draw.ts';
// The pages call for these: they are loaded while the check still reads.
import '#site/body/render-markdown.ts';
import '#site/card/draw-card.ts';
import { mergeStyles } from '../merge-styles.ts';

/** What a run waits for: first what to make of what, then that all diagrams are drawn. */
export type ToMake = Order | 'drawn';

interface Order {
  read: ReadResult;
  /** The folder of the compiled pages. */
  programs: string;
  /** The folder of the site. */
  site: string;
  base: string;
}

const order = Promise.withResolvers<Order>();
const drawn = Promise.withResolvers<void>();
process.on('disconnect', () => process.exit(1));
process.on('message', (message: ToMake) =>
  message === 'drawn' ? drawn.resolve() : order.resolve(message),
);
drawAfter(drawn.promise);

const { read, programs, site, base } = await order.promise;
shareReading(async () => read);
const entry = readdirSync(programs).find((name) => name.startsWith('prerender-entry.')) ?? '';
const { app, addresses }: typeof import('./entry.ts') = await import(
  pathToFileURL(join(programs, entry)).href
);

const pages = new Map<string, string>();
let telling: Promise<void> = Promise.resolve();
for (const { pathname, route } of await addresses()) {
  const isPage = route.type === 'page';
  const address = isPage ? pathname.replace(/\/?$/, '/') : pathname;
  const request = new Request(`http://localhost${base.slice(0, -1)}${address}`);
  const response = await app.render(request, { routeData: route });
  const status = address === '/404/' ? 404 : 200;
  if (response.status !== status) throw new Error(`${address} could not be made.`);
  if (isPage) {
    const html = await response.text();
    pages.set(fileOf(address), html);
    await telling;
    telling = tell({ url: address, html });
  } else write(address, new Uint8Array(await response.arrayBuffer()));
}
await telling;
await endDrawing();

const unmerged = new Map(
  styles().map((name) => [base + name, readFileSync(join(site, name), 'utf8')]),
);
const merged = mergeStyles({ pages, sheets: unmerged });
for (const sheet of unmerged.keys()) rmSync(join(site, sheet.slice(base.length)));
for (const [sheet, text] of merged.sheets) write(sheet.slice(base.length), text);
for (const [page, html] of merged.pages) write(page, html);
// Nothing more will come: to listen is no reason to stay.
process.channel?.unref();

function styles(): string[] {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.css')).map((name) => name.replaceAll('\\', '/'));
}

function fileOf(address: string): string {
  return address === '/404/' ? '404.html' : `${address}index.html`;
}

// To hand a file to another thread and wait for it takes longer than to write it.
function write(path: string, content: string | Uint8Array): void {
  const file = join(site, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function tell(page: MadePage): Promise<void> {
  return new Promise((done) => void process.send?.(page, undefined, {}, () => done()));
}
