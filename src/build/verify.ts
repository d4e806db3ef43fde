/** What verification needs to know of a built site. */
export interface BuiltSite {
  /** Addresses of pages found, such as `stages/align/`. */
  pages: string[];
  /** Addresses of pages whose HTML does not end as it must. */
  incomplete: string[];
  /** Addresses the playbook calls for; without a list, the home page alone. */
  expected: string[] | undefined;
  /** Pages in the search index, and pages that ask to be in it; without an index, undefined. */
  indexed: { pages: number; wanted: number } | undefined;
  /** Lines of the site generator's log. */
  log: string[];
}

/** Everything that keeps this site from being published, in words; empty if it may be. */
export function verifySite(site: BuiltSite): string[] {
  const found = new Set(site.pages);
  const expected = new Set(site.expected ?? ['']);
  const missing = [...expected].filter((page) => !found.has(page));
  const extra = site.expected ? [...found].filter((page) => !expected.has(page)) : [];
  return [
    ...some(missing, 'was not written', 'were not written'),
    ...some(extra, 'was not asked for', 'were not asked for'),
    ...some(site.incomplete, 'breaks off before its end', 'break off before their end'),
    ...indexProblem(site.indexed),
    ...site.log.filter(isTrouble).map((line) => `The site generator said: ${line}`),
  ];
}

function some(pages: string[], one: string, many: string): string[] {
  if (pages.length === 0) return [];
  const shown = pages.slice(0, 5).map((page) => `/${page}`);
  const more = pages.length > shown.length ? ` and ${pages.length - shown.length} more` : '';
  return [
    pages.length === 1
      ? `The page ${shown[0]} ${one}.`
      : `${pages.length} pages ${many}: ${shown.join(', ')}${more}.`,
  ];
}

function indexProblem(indexed: BuiltSite['indexed']): string[] {
  if (!indexed || indexed.pages === indexed.wanted) return [];
  return [`The search index holds ${indexed.pages} pages, but ${indexed.wanted} ask to be found.`];
}

const isTrouble = (line: string) =>
  /\[(ERROR|WARN)\]/.test(line) && !knownWarnings.some((known) => known.test(line));

/** Said of every page that is MDX; it has no meaning for a site without client components. */
const knownWarnings = [/MODULE_LEVEL_DIRECTIVE/];
