import type { Divided } from './divide.ts';
import { valueAt } from './field.ts';
import { fieldsOf } from './fields-of.ts';
import type { Kind } from './kinds.ts';

/** The pages of a kind, and what they are called. */
export interface PageNames {
  /** The ids of all pages of the kind. */
  idsOf(kind: Kind): string[];
  /** The page that readers call so. */
  called(kind: Kind, words: string): string | undefined;
}

/** Looks pages up by their titles and other names, so that what is offered is there. */
export function pageNames(divided: readonly Divided[]): PageNames {
  const read = new Map<Kind, { ids: string[]; names: Map<string, string> }>();
  const pagesOf = (kind: Kind) => {
    const known = read.get(kind);
    if (known) return known;
    const pages = divided.filter(({ role }) => role === kind);
    const names = pages.flatMap((page) =>
      namesOf(page).map((name) => [plain(name), page.id] as const),
    );
    const found = { ids: pages.map(({ id }) => id), names: new Map(names.toReversed()) };
    read.set(kind, found);
    return found;
  };
  return {
    idsOf: (kind) => pagesOf(kind).ids,
    called: (kind, words) => pagesOf(kind).names.get(plain(words)),
  };
}

function namesOf(page: Divided): string[] {
  if (!page.fields) return [page.id];
  const { data } = fieldsOf(page);
  const aliases = valueAt(data, ['aliases']);
  const names = [valueAt(data, ['title']), valueAt(data, ['short'])];
  return [page.id, ...names, ...(Array.isArray(aliases) ? aliases : [])].map(String);
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
