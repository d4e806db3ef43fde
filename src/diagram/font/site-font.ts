import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The family the site serves; diagrams are measured with the very same files. */
export const FONT_FAMILY = "'Inter Variable', system-ui, sans-serif";

const require = createRequire(import.meta.url);
const FILES = ['latin', 'latin-ext'].map((subset) =>
  require.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`),
);

/** Readers of the font's files, the most used one first; a file is read when it is asked for. */
export const fontFiles: readonly (() => Buffer)[] = FILES.map((path) => () => readFileSync(path));

/** A digest of everything that decides how wide a text is. */
export function fontDigest(): string {
  const hash = createHash('sha256');
  for (const read of fontFiles) hash.update(read());
  return hash.digest('hex');
}
