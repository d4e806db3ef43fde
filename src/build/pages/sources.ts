import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteOptions } from '#site/options.ts';
import { siteFiles } from '../site-files.ts';

/** What compiled pages are made of. */
export interface Sources {
  /** The folder of the project. */
  root: string;
  base: string;
  audience: SiteOptions['audience'];
  /** The files of texts with components, which are compiled too; absolute. */
  texts: string[];
}

/** A digest of everything that decides how the pages are compiled: it changes if one byte of that does. */
export function digestOf({ root, base, audience, texts }: Sources): string {
  const decisive = [
    ...[process.version, root, base, audience, texts],
    ...['src', 'public'].map((folder) => siteFiles(join(root, folder))),
    ...[...settings.map((name) => join(root, name)), ...texts].map(textOf),
  ];
  return createHash('sha256').update(JSON.stringify(decisive)).digest('hex');
}

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
