import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'astro/zod';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { alikeWords } from './alike-words.ts';
import { indexedPart } from './indexed-part.ts';
import { separateWords } from './separate-words.ts';
import { unpack } from './index-file.ts';
import { splitIndex } from './split-index.ts';
import { steadyIndex } from './steady-index.ts';
import { commonWords, makeVocabulary, type IndexedPage } from './vocabulary.ts';

/** What was indexed. */
export interface IndexedSite {
  pages: number;
  words: number;
}

/** A page as the site generator made it. */
export interface MadePage {
  /** From the root of the site on, such as `/stages/align/`. */
  url: string;
  html: string;
}

/** Takes a file by its path in the folder of the site. */
type Put = (path: string, content: string | Uint8Array) => void;

/** A search index while it grows; of pages that answer equally well, the one added first comes first. */
export interface GrowingIndex {
  /** Takes a page; one without a main part to index is passed over. */
  add: (page: MadePage) => void;
  /**
   * Hands over the files of `pagefind/`: Pagefind’s index, engine, `vocabulary.json`, and `words.txt` for
   * correction. Throws with the page and the cause if one could not be indexed.
   */
  write: (put: Put) => Promise<IndexedSite>;
  close: () => Promise<void>;
}

/** Starts an index, so that pages can be indexed while others are still made. */
export function startIndex(): GrowingIndex {
  const starting = createIndex({ forceLanguage: 'en' }).then(ready);
  // Told by `write`, or by nobody if the build has failed before; so with each page added.
  starting.catch(() => {});
  const orders = new Map<string, number>();
  const adding: Promise<void>[] = [];
  return {
    add({ url, html }) {
      if (!html.includes('data-pagefind-body')) return;
      orders.set(url, orderIn(html));
      // Pagefind takes them in the order in which they are sent; it need not wait for the next.
      const added = starting.then(async (index) => {
        const { errors } = await index.addHTMLFile({
          url,
          content: separateWords(indexedPart(html)),
        });
        failOn(errors, url);
      });
      adding.push(added);
      added.catch(() => {});
    },
    async write(put) {
      const index = await starting;
      await Promise.all(adding);
      if (orders.size === 0) throw new Error('No page has a main part to index.');
      const { files, errors } = await index.getFiles();
      failOn(errors, 'pagefind');
      const pages = files.filter(isFragment).map((file) => readFragment(file, orders));
      const kept = steadyIndex(splitIndex(files.filter(({ path }) => needed.test(path))));
      const vocabulary = JSON.stringify(makeVocabulary(pages, alikeWords));
      for (const { path, content } of kept) put(`pagefind/${path}`, content);
      put('pagefind/vocabulary.json', vocabulary);
      put('pagefind/words.txt', commonWords(pages).join(' '));
      return { pages: pages.length, words: total(pages) };
    },
    async close() {
      await starting.catch(() => {});
      await close();
    },
  };
}

/** Indexes the built site in `dist`, and writes the index into it. */
export async function indexSite({ dist }: { dist: string }): Promise<IndexedSite> {
  const index = startIndex();
  try {
    for (const file of await htmlFiles(dist))
      index.add({ url: urlOf(relative(dist, file)), html: await readFile(file, 'utf8') });
    return await index.write((path, content) => {
      mkdirSync(dirname(join(dist, path)), { recursive: true });
      writeFileSync(join(dist, path), content);
    });
  } finally {
    await index.close();
  }
}

const needed =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|filter|fragment))$/;
const isFragment = ({ path }: IndexFile) => path.endsWith('.pf_fragment');

function ready({ index, errors }: Awaited<ReturnType<typeof createIndex>>): PagefindIndex {
  failOn(errors, 'pagefind');
  if (!index) throw new Error('The search index could not be started.');
  return index;
}

async function htmlFiles(dist: string): Promise<string[]> {
  const files = await readdir(dist, { recursive: true });
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(dist, file));
}

const urlOf = (path: string) =>
  `/${path
    .split(sep)
    .join('/')
    .replace(/index\.html$/, '')}`;

const orderIn = (html: string) =>
  Number(/data-pagefind-sort="order\[content\]" content="(\d+)"/.exec(html)?.[1] ?? Infinity);

const fragment = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
  filters: z.record(z.string(), z.array(z.string())),
});

function readFragment(file: IndexFile, orders: Map<string, number>): IndexedPage {
  const page = fragment.parse(JSON.parse(Buffer.from(unpack(file)).toString('utf8')));
  const id = file.path.replace(/^fragment\//, '').replace(/\.pf_fragment$/, '');
  return { ...page, id, order: orders.get(page.url) ?? Infinity };
}

const total = (pages: readonly IndexedPage[]) =>
  pages.reduce((sum, { content }) => sum + content.split(/\s+/).length, 0);

function failOn(errors: readonly string[], where: string) {
  if (errors.length > 0) throw new Error(`${where}: ${errors.join('; ')}`);
}
