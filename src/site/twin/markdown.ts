import type { Book } from './book.ts';

/** How twins lead to one another: the address of the twin, or of the page that has none. */
export type LinkTo = (path: string) => string;

/** The parts that are not empty, with a blank line between them. */
export const blocks = (...parts: (string | false | undefined)[]) =>
  parts.filter((part) => part !== false && part !== undefined && part.trim() !== '').join('\n\n');

/** A heading with what stands under it; nothing if nothing does. */
export const section = (heading: string, text: string, level = 2) =>
  text.trim() === '' ? '' : `${'#'.repeat(level)} ${heading}\n\n${text}`;

export const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

export const numbered = (lines: readonly string[]) =>
  lines.map((line, i) => `${i + 1}. ${line}`).join('\n');

/** “**Name:** value” lines of those that have a value. */
export const facts = (pairs: Readonly<Record<string, string | undefined>>) =>
  bullets(
    Object.entries(pairs).flatMap(([name, value]) => (value ? [`**${name}:** ${value}`] : [])),
  );

/** What follows a dash, or nothing. */
export const after = (detail: string | undefined) => (detail ? ` ${detail}` : '');

/** The text of a page without components: plain Markdown that any reader understands. */
export function plainBody(body: string, { sources }: Pick<Book, 'sources'>, link: LinkTo): string {
  return body
    .trim()
    .replace(/<Source\s+id="([^"]*)"\s*\/>/g, (_, id: string) => cite(id, sources))
    .replace(/<Say>([\s\S]*?)<\/Say>/g, (_, text: string) => quote(text))
    .replace(/<Note\s+kind="(\w+)"\s*>([\s\S]*?)<\/Note>/g, (_, kind: string, text: string) =>
      quote(`**${kind === 'caution' ? 'Take care' : 'Tip'}:** ${text.trim()}`),
    )
    .replace(/\]\((\/[^)\s]*)/g, (_, path: string) => `](${link(path)}`)
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
}

function cite(id: string, sources: Book['sources']): string {
  const source = sources.find((each) => each.id === id);
  if (!source) return '';
  const named = `${source.publisher}, ${source.year}`;
  return source.url ? `([${named}](${source.url}))` : `(${named})`;
}

const quote = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n');
