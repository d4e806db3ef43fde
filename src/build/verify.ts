import type { BuiltPage } from './built-pages.ts';

/** What verification needs to know of a built site. */
export interface BuiltSite {
  pages: BuiltPage[];
  /** Addresses the playbook calls for. */
  expected: string[];
  /** Pages in the search index. */
  indexed: number;
  /** Lines of the site generator's log. */
  log: string[];
}

/** Everything that keeps this site from being published, in words; empty if it may be. */
export function verifySite({ pages, expected, indexed, log }: BuiltSite): string[] {
  const found = new Set(pages.map(({ address }) => address));
  const wanted = new Set(expected);
  const broken = pages.filter(({ isComplete }) => !isComplete).map(({ address }) => address);
  const searchable = pages.filter(({ isSearchable }) => isSearchable).length;
  return [
    ...some([...wanted.difference(found)], 'was not written', 'were not written'),
    ...some([...found.difference(wanted)], 'was not asked for', 'were not asked for'),
    ...some(broken, 'breaks off before its end', 'break off before their end'),
    ...some(
      pages.flatMap(({ address, lostPictures }) =>
        lostPictures.map((picture) => `${address} (${picture || 'without an address'})`),
      ),
      'shows a picture that is not there',
      'show pictures that are not there',
    ),
    ...(indexed === searchable
      ? []
      : [`The search index holds ${indexed} pages, but ${searchable} ask to be found.`]),
    ...log.filter(isTrouble).map((line) => `The site generator said: ${line.trim()}`),
  ];
}

function some(pages: string[], one: string, many: string): string[] {
  if (pages.length === 0) return [];
  if (pages.length === 1) return [`The page ${pages[0]} ${one}.`];
  const shown = pages.slice(0, 5);
  const more = pages.length > shown.length ? ` and ${pages.length - shown.length} more` : '';
  return [`${pages.length} pages ${many}: ${shown.join(', ')}${more}.`];
}

/** Whether a line of the site generator's log tells of a mistake or a doubt. */
export const isTrouble = (line: string) => /\[(ERROR|WARN)\]/.test(line);
