import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from './fingerprint.ts';

/** Files that can be made anew at any time, in a folder that is made when needed. */
export interface SealedFiles {
  isEmpty(): boolean;
  /** What was written under that name; a file that cannot be read, or is not whole, counts as absent. */
  read(name: string): Buffer | undefined;
  write(name: string, body: Buffer): void;
}

/** Characters of a digest. */
const SEAL = 64;

/** Keeps files in `folder`, each behind a digest of itself that proves it whole. */
export function sealedFiles(folder: string): SealedFiles {
  return {
    isEmpty() {
      try {
        return readdirSync(folder).length === 0;
      } catch {
        return true;
      }
    },
    read(name) {
      try {
        const file = readFileSync(join(folder, name));
        const body = file.subarray(SEAL);
        return file.toString('latin1', 0, SEAL) === digest(body) ? body : undefined;
      } catch {
        return undefined;
      }
    },
    write(name, body) {
      const file = join(folder, name);
      const draft = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, Buffer.concat([Buffer.from(digest(body)), body]));
        renameSync(draft, file);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}
