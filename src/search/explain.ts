import type { Answer } from './search.ts';

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(' and ');

/** What search made of the words typed, in sentences; nothing if it took them as they are. */
export function explain({ query, found }: Answer): string[] {
  const said: string[] = [];
  const { corrections, unknown, within } = query;
  if (corrections.length > 0)
    said.push(
      `Showing results for ${quoted(corrections.map(({ to }) => to))} instead of ${quoted(corrections.map(({ from }) => from))}.`,
    );
  if (found.length === 0) return said;
  if (unknown.length > 0) said.push(`No page has ${quoted(unknown)}; left out.`);
  if (!within && query.terms.length > 1 && !found.some(({ hasAll }) => hasAll))
    said.push('No page has all of these words; these have some of them.');
  return said;
}
