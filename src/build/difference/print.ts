import type { Difference } from './describe.ts';

/** The differences for a terminal: one sentence a line. */
export const differenceText = (differences: readonly Difference[]): string =>
  differences
    .flatMap(({ name, changes }) => changes.map((change) => `${name} ${change}`))
    .join('\n') || 'Nothing in the process changed.';

/** The differences as Markdown, for a comment; pages with many changes are cut. */
export function differenceMarkdown(differences: readonly Difference[], most = 40): string {
  const lines = differences.flatMap(({ name, changes }) =>
    changes.map((change) => `- ${safe(name)} ${safe(change)}`),
  );
  if (lines.length === 0) return 'Nothing in the process changes.';
  const more = lines.length - most;
  return [
    ...lines.slice(0, most),
    ...(more > 0 ? [`- … and ${more} more: \`npm run diff\` shows them all.`] : []),
  ].join('\n');
}

/**
 * Text from a page must not become a mention, a reference, a link, an image or HTML of the comment. GitHub looks for
 * names and addresses after it has read entities: only a letter without width keeps the signs apart.
 */
export const safe = (text: string) =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/@|#|www(?=\.)|gh-(?=\d)|:(?=\/\/)/gi, '$&\u200B')
    .replace(/[&<>`[\]!|\\]/g, (sign) => `&#${sign.charCodeAt(0)};`);
