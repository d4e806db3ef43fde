import type { Engine, Hit, Hits, PageText } from './engine.ts';

interface Found {
  id: string;
  score: number;
  words: number[];
  data(): Promise<{ content: string; meta: Record<string, string>; anchors: PageText['anchors'] }>;
}

interface Instance {
  options(options: object): Promise<void>;
  search(words: string): Promise<{ results: Found[] }>;
}

/** The parts of `pagefind.js` that are used here. */
export interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Instance;
}

/** Short pages must not lose against long ones, and a word counts more than words that begin like it. */
const ranking = {
  pageLength: 0.3,
  termSaturation: 1.6,
  termSimilarity: 9,
  metaWeights: { title: 2, aliases: 2, summary: 2, kind: 0, stage: 0, role: 0, audience: 0 },
};

/** Pagefind as an engine; runs in the page itself (no worker), so that the strict policy holds. */
export async function pagefindEngine(module: PagefindModule, basePath: string): Promise<Engine> {
  const pagefind = module.createInstance({ basePath, baseUrl: '/', noWorker: true });
  await pagefind.options({ ranking });
  const known = new Map<string, Promise<Hits>>();
  const pages = new Map<string, Found>();

  const search = async (words: string) => {
    const { results } = await pagefind.search(words);
    for (const found of results) pages.set(found.id, found);
    return results;
  };
  const phrase = async (words: string) => (await search(`"${words}"`)).map(toHit);
  const word = async (text: string): Promise<Hits> => {
    const exact = await phrase(text);
    if (text.length < shortest) return { exact: exact.map(byCount), longer: [] };
    const all = (await search(text)).map(toHit);
    const ids = new Set(exact.map(({ page }) => page));
    return {
      exact: all.filter(({ page }) => ids.has(page)),
      longer: all.filter(({ page }) => !ids.has(page)),
    };
  };
  return {
    phrase,
    async words() {
      const response = await fetch(`${basePath}words.txt`);
      if (!response.ok) throw new Error(`The words of the site are missing (${response.status}).`);
      return (await response.text()).split(' ');
    },
    word(text) {
      const hits = known.get(text) ?? word(text);
      known.set(text, hits);
      return hits;
    },
    async text(page) {
      const data = await pages.get(page)?.data();
      return {
        content: data?.content ?? '',
        summary: data?.meta['summary'] ?? '',
        anchors: data?.anchors ?? [],
      };
    },
  };
}

/** Fewer letters begin too many words, and Pagefind would weigh them all. */
const shortest = 4;
const toHit = ({ id, score, words }: Found): Hit => ({ page: id, score, at: words });
const byCount = (hit: Hit): Hit => ({ ...hit, score: Math.min(hit.at.length, 4) + 1 });
