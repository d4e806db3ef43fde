import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder, and makes the folders between once. Throws what the file system does. */
export function writerInto(folder: string): (path: string, content: string | Uint8Array) => void {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(folder, path);
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    // To hand a file to another thread and wait for it takes longer than to write it.
    writeFileSync(file, content);
  };
}
