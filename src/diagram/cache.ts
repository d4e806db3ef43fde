import { fileURLToPath } from 'node:url';
import { digest, fingerprintOf } from './fingerprint.ts';
import { fontDigest } from './font/site-font.ts';
import type { DiagramJob, DrawnDiagram } from './job.ts';
import { sealedFiles } from './sealed-files.ts';

/** Drawings by everything that decides them: the job, the fonts, the versions, and the code of this folder. */
export interface Cache {
  isEmpty(): boolean;
  read(job: DiagramJob): DrawnDiagram | undefined;
  write(job: DiagramJob, drawn: DrawnDiagram): void;
}

/** A cache in a folder, made when needed. Entries that cannot be read, or are not whole, count as absent. */
export function createCache(folder: string): Cache {
  const files = sealedFiles(folder);
  let code: string | undefined;
  const nameOf = ({ id, source, title = '', description = '', looks = 'refuse' }: DiagramJob) => {
    code ??= digest(fingerprintOf(here, packages), fontDigest());
    return `${digest(code, id, source, title, description, looks)}.json`;
  };
  return {
    isEmpty: files.isEmpty,
    read(job) {
      const text = files.read(nameOf(job))?.toString();
      // The entry was written below, and its seal proved it whole.
      return text === undefined ? undefined : (JSON.parse(text) as DrawnDiagram);
    },
    write: (job, drawn) => files.write(nameOf(job), Buffer.from(JSON.stringify(drawn))),
  };
}

const here = fileURLToPath(new URL('.', import.meta.url));
const packages = ['mermaid', 'entities', 'd3-color', 'harfbuzzjs'];
