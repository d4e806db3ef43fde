import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontDigest } from './font/site-font.ts';
import type { DiagramJob, DrawnDiagram } from './job.ts';

/** Drawings by everything that decides them: the job, the fonts, the versions, and the code of this folder. */
export interface Cache {
  read(job: DiagramJob): DrawnDiagram | undefined;
  write(job: DiagramJob, drawn: DrawnDiagram): void;
}

/** A cache in a folder, made when needed. Entries that cannot be read, or are not whole, count as absent. */
export function createCache(folder: string): Cache {
  let fingerprint: string | undefined;
  const fileOf = ({ id, source, title = '', description = '', looks = 'refuse' }: DiagramJob) => {
    fingerprint ??= fingerprintOfCode();
    const key = digest(fingerprint, id, source, title, description, looks);
    return join(folder, `${key}.json`);
  };
  return {
    read(job) {
      try {
        const text = readFileSync(fileOf(job), 'utf8');
        const seal = text.slice(0, SEAL);
        const body = text.slice(SEAL);
        // The entry was written below, and the seal proves it whole.
        return seal === digest(body) ? (JSON.parse(body) as DrawnDiagram) : undefined;
      } catch {
        return undefined;
      }
    },
    write(job, drawn) {
      const file = fileOf(job);
      const body = JSON.stringify(drawn);
      const draft = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(draft, digest(body) + body);
        renameSync(draft, file);
      } catch {
        // A folder that cannot be written only costs time.
      }
    },
  };
}

const SEAL = 64;

const digest = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

function fingerprintOfCode(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const code = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => name + readFileSync(join(here, name), 'utf8'));
  return digest(
    ...code,
    ...['mermaid', 'entities', 'd3-color', 'harfbuzzjs'].map(versionOf),
    fontDigest(),
  );
}

/** The text of a package's `package.json`, found from its main file upwards. */
function versionOf(name: string): string {
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return readFileSync(join(folder, name, 'package.json'), 'utf8');
    } catch {
      continue;
    }
  }
  return '';
}
