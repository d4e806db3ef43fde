/** A page and its fields, as far as they can name other pages. */
interface Naming {
  kind: string;
  id: string;
  url: string;
  data: unknown;
}

/**
 * By how many other pages each page is named in their fields: by file name, or by address. It stands
 * in for how much a page is used, which nobody is watched for.
 */
export function uses(pages: readonly Naming[]): Map<string, number> {
  const named = new Map<string, Set<string>>();
  const byId = Map.groupBy(pages, ({ id }) => id);
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  for (const page of pages) {
    for (const word of wordsOf(page.data)) {
      const target = byUrl.get(word.replace(/#.*$/, ''));
      for (const { url } of target ? [target] : (byId.get(word) ?? [])) {
        if (url !== page.url) named.set(url, (named.get(url) ?? new Set()).add(page.url));
      }
    }
  }
  return new Map(pages.map(({ url }) => [url, named.get(url)?.size ?? 0]));
}

function wordsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (Array.isArray(data)) return data.flatMap(wordsOf);
  return data !== null && typeof data === 'object' ? Object.values(data).flatMap(wordsOf) : [];
}
