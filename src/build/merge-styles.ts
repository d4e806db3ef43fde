import { createHash } from 'node:crypto';

/** A built site as far as its style sheets go: pages and sheets by address. */
export interface Styled {
  pages: ReadonlyMap<string, string>;
  sheets: ReadonlyMap<string, string>;
}

const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Lets each page ask for two style sheets instead of a dozen: the one that all pages share, and one for
 * the rest of what it needs, the same for all pages that need the same. On a phone every request costs.
 */
export function mergeStyles({ pages, sheets }: Styled): Styled {
  const needs = new Map([...pages].map(([page, html]) => [page, linked(html)]));
  const common = onEvery([...needs.values()]);
  const written = new Map<string, string>();
  const merged = new Map<string, string>();
  for (const [page, html] of pages) {
    const own = needs.get(page) ?? [];
    const shared = own.filter((sheet) => common.has(sheet));
    const rest = own.filter((sheet) => !common.has(sheet));
    for (const sheet of shared) written.set(sheet, sheets.get(sheet) ?? '');
    const asked =
      rest.length > 1 ? [...shared, merge(rest, sheets, written)] : [...shared, ...rest];
    for (const sheet of rest.length > 1 ? [] : rest) written.set(sheet, sheets.get(sheet) ?? '');
    merged.set(page, withLinks(html, asked));
  }
  return { pages: merged, sheets: written };
}

const linked = (html: string) => [...html.matchAll(LINK)].map(([, sheet = '']) => sheet);

function onEvery([first = [], ...others]: readonly string[][]): ReadonlySet<string> {
  return others.reduce((common, own) => common.intersection(new Set(own)), new Set(first));
}

/** Writes the sheets one after the other into one, named after what it holds. */
function merge(
  names: readonly string[],
  sheets: ReadonlyMap<string, string>,
  written: Map<string, string>,
): string {
  const text = names.map((name) => sheets.get(name) ?? '').join('');
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const folder = (names[0] ?? '').replace(/[^/]*$/, '');
  const name = `${folder}page.${digest}.css`;
  written.set(name, text);
  return name;
}

/** The page with links to these sheets where its first one was. */
function withLinks(html: string, asked: readonly string[]): string {
  let isFirst = true;
  return html.replace(LINK, () => {
    if (!isFirst) return '';
    isFirst = false;
    return asked.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('');
  });
}
