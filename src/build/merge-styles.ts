import { createHash } from 'node:crypto';

/** Style sheets by address, and which of them each kind of page needs, in their order. */
export interface Styled<Kind> {
  needs: ReadonlyMap<Kind, readonly string[]>;
  sheets: ReadonlyMap<string, string>;
}

/**
 * Lets each kind of page ask for two style sheets instead of a dozen: the one that all share, and one for
 * the rest of what it needs, the same for all that need the same. On a phone every request costs. Sheets
 * that nobody asks for are gone.
 */
export function mergeStyles<Kind>({ needs, sheets }: Styled<Kind>): Styled<Kind> {
  const common = onEvery([...needs.values()]);
  const written = new Map<string, string>();
  const asked = new Map<Kind, string[]>();
  for (const [kind, own] of needs) {
    const shared = own.filter((sheet) => common.has(sheet));
    const rest = own.filter((sheet) => !common.has(sheet));
    const single = rest.length > 1 ? [] : rest;
    for (const sheet of [...shared, ...single]) written.set(sheet, sheets.get(sheet) ?? '');
    asked.set(kind, [...shared, ...(rest.length > 1 ? [merge(rest, sheets, written)] : single)]);
  }
  return { needs: asked, sheets: written };
}

function onEvery([first = [], ...others]: readonly (readonly string[])[]): ReadonlySet<string> {
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
