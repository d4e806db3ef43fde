// A program of its own: makes every page of the site from its compiled form.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteInfo } from 'astro';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';
import { drawAfter, endDrawing } from '#site/draw.ts';
// The pages call for these: they are loaded while the check still reads.
import '#site/body/render-markdown.ts';
import '#site/card/kept-card.ts';
import { mergeStyles } from '../merge-styles.ts';
import { LAST_WORD } from './run-apart.ts';

/**
 * What a run is told: maybe which programs are likely to be used, so that they are loaded while the check
 * still reads; then what to make of what; then that all diagrams are drawn.
 */
export type ToMake = { likely: string } | Order | 'drawn';

/** A file of the site, made. */
export interface MadeFile {
  /** Where it belongs in the folder of the site. */
  path: string;
  content: Uint8Array;
  /** Its address from the root of the site on, such as `/stages/align/`, if it is a page. */
  page?: string;
}

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
process.on('message', (message: ToMake) => {
  if (message === 'drawn') drawn.resolve();
  else if ('likely' in message) void load(message.likely).then(loadPages);
  else order.resolve(message);
});
drawAfter(drawn.promise);
shareReading(async () => (await order.promise).read);

const { programs, site, base } = await order.promise;
const { app, addresses } = await load(programs);
const all = await addresses();
mergeSheets(app.manifest.routes, new Set(all.map(({ route }) => route.route)));
let telling: Promise<void> = Promise.resolve();
for (const { pathname, route } of all) {
  const isPage = route.type === 'page';
  const address = isPage ? pathname.replace(/\/?$/, '/') : pathname;
  const request = new Request(`http://localhost${base.slice(0, -1)}${address}`);
  const response = await app.render(request, { routeData: route });
  const status = address === '/404/' ? 404 : 200;
  if (response.status !== status) throw new Error(`${address} could not be made.`);
  const content = new Uint8Array(await response.arrayBuffer());
  await telling;
  telling = tell(
    isPage ? { path: fileOf(address), content, page: address } : { path: address, content },
  );
}
await telling;
await endDrawing();
process.send?.(LAST_WORD, undefined, {}, () => process.exit());

function load(programs: string): Promise<typeof import('./entry.ts')> {
  const entry = readdirSync(programs).find((name) => name.startsWith('prerender-entry.')) ?? '';
  return import(pathToFileURL(join(programs, entry)).href);
}

/** Loads the programs of all pages; they wait for the playbook before they begin. */
function loadPages({ app }: typeof import('./entry.ts')): void {
  for (const page of app.manifest.pageMap?.values() ?? []) void page();
}

/** Puts merged style sheets in the place of those that the pages were compiled with. */
function mergeSheets(routes: RouteInfo[], used: ReadonlySet<string>): void {
  const pages = routes.filter(
    ({ routeData: { type, route } }) => type === 'page' && used.has(route),
  );
  const needs = new Map(pages.map((page) => [page, page.styles.flatMap(addressOf)]));
  const names = new Set(routes.flatMap(({ styles }) => styles.flatMap(addressOf)));
  const sheets = new Map([...names].map((name) => [name, readFileSync(join(site, name), 'utf8')]));
  const merged = mergeStyles({ needs, sheets });
  for (const name of names) rmSync(join(site, name));
  for (const [name, text] of merged.sheets) writeFileSync(join(site, name), text);
  for (const [page, asked] of merged.needs)
    page.styles = asked.map((src) => ({ type: 'external', src }));
}

function addressOf(sheet: RouteInfo['styles'][number]): string[] {
  return sheet.type === 'external' ? [sheet.src] : [];
}

function fileOf(address: string): string {
  return address === '/404/' ? '404.html' : `${address}index.html`;
}

function tell(file: MadeFile): Promise<void> {
  return new Promise((done) => void process.send?.(file, undefined, {}, () => done()));
}
