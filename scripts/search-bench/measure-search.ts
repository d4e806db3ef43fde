import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countValues, noChoice } from '#search/facets.ts';
import { indexSite } from '#search/index-site.ts';
import { openIndex } from '#search/open-index.ts';
import { makeSearch } from '#search/search.ts';
import { generatedQueries, writeGeneratedSite } from './generated-site.ts';

/** Figures of search over a generated playbook; times in milliseconds, sizes in bytes as sent. */
export interface SearchFigures {
  pages: number;
  indexing: number;
  /** What the browser fetches up to the lines of the first answer, scripts not counted. */
  firstAnswer: number;
  /** A question after the first one, counts and newly loaded parts included: the middle, and 19 of 20. */
  median: number;
  nearlyAll: number;
}

const lines = 8;

/** Measures search over generated playbooks of so many pages. */
export async function benchSearch(sizes: readonly number[] = [500, 2000]) {
  const figures: SearchFigures[] = [];
  for (const pages of sizes) figures.push(await measureSearch(pages));
  return figures;
}

/** Indexes `pages` generated pages and asks them, in a folder of its own that is removed. */
async function measureSearch(pages: number, queries = 200): Promise<SearchFigures> {
  const dist = await mkdtemp(join(tmpdir(), 'search-'));
  try {
    await writeGeneratedSite(dist, pages);
    const started = performance.now();
    await indexSite({ dist });
    const indexing = performance.now() - started;
    const sizes: number[] = [];
    for (const words of generatedQueries(12)) sizes.push(await firstAnswer(dist, words));
    const times = await askAll(dist, generatedQueries(queries));
    return {
      pages,
      indexing,
      firstAnswer: quantile(sizes, 0.5),
      median: quantile(times, 0.5),
      nearlyAll: quantile(times, 0.95),
    };
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}

async function firstAnswer(dist: string, words: string): Promise<number> {
  const index = await openIndex(dist);
  const search = makeSearch(index.engine, index.vocabulary);
  const { found } = await search.ask(words);
  await Promise.all(found.slice(0, lines).map((one) => search.line(one)));
  index.close();
  return index.sent();
}

async function askAll(dist: string, queries: readonly string[]): Promise<number[]> {
  const index = await openIndex(dist);
  const search = makeSearch(index.engine, index.vocabulary);
  const times: number[] = [];
  for (const words of queries) {
    const started = performance.now();
    const { found } = await search.ask(words);
    countValues(found, noChoice);
    times.push(performance.now() - started);
  }
  index.close();
  return times.slice(1);
}

const quantile = (numbers: readonly number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0;
