import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteOptions } from '#site/options.ts';
import { siteFiles } from '../site-files.ts';

/** What compiled pages are made of, apart from texts. */
export interface Sources {
  /** The folder of the project. */
  root: string;
  base: string;
  audience: SiteOptions['audience'];
}

/** A digest of everything that decides how the pages are compiled: it changes if one byte of that does. */
export function digestOfCode({ root, base, audience }: Sources): string {
  return digest([
    ...[process.version, root, base, audience],
    ...['src', 'public'].map((folder) => siteFiles(join(root, folder))),
    ...settings.map((name) => textOf(join(root, name))),
  ]);
}

/** A digest of the texts with components, which are compiled too, given their absolute files. */
export const digestOfTexts = (files: readonly string[]) => digest([...files, ...files.map(textOf)]);

// Half of it is enough to tell them apart, and paths may not grow long everywhere.
const digest = (decisive: unknown[]) =>
  createHash('sha256').update(JSON.stringify(decisive)).digest('hex').slice(0, 32);

/** The last tells which packages are installed. */
const settings = [
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/** A file that is not there decides as well. */
function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
