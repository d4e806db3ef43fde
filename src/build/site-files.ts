import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file of a built site: its path with `/`, its size in bytes and the SHA-256 of what it holds. */
export interface SiteFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** All files below `folder`, by path. */
export function siteFiles(folder: string): SiteFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  // To hand each file to another thread and wait for it takes longer than to read it.
  const read = files.map((entry) => {
    const full = join(entry.parentPath, entry.name);
    const body = readFileSync(full);
    return {
      path: full.slice(folder.length + 1).replaceAll(sep, '/'),
      bytes: body.length,
      sha256: createHash('sha256').update(body).digest('hex'),
    };
  });
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}
