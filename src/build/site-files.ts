import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of a built site: its path with `/`, its size in bytes and the SHA-256 of what it holds. */
export interface SiteFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** All files below `folder`, by path. */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  const read = await Promise.all(
    files.map(async (entry) => {
      const full = join(entry.parentPath, entry.name);
      const body = await readFile(full);
      return {
        path: full.slice(folder.length + 1).replaceAll(sep, '/'),
        bytes: body.length,
        sha256: createHash('sha256').update(body).digest('hex'),
      };
    }),
  );
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}
