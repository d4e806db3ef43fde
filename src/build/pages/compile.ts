// A program of its own: compiles the pages of the site once, for all builds until they change.
import { build } from 'astro';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';
import { compileOnly } from './compile-only.ts';
import { LAST_WORD } from './run-apart.ts';

/** What a run is told: where to compile, and once the check has it, what was read. */
export type ToCompile = Place | { read: ReadResult };

interface Place {
  root: string;
  /** Gets what the pages need in a browser. */
  assets: string;
  /** Gets the programs that make pages. */
  programs: string;
}

const place = Promise.withResolvers<Place>();
const reading = Promise.withResolvers<ReadResult>();
process.on('disconnect', () => process.exit(1));
process.on('message', (message: ToCompile) => {
  if ('read' in message) reading.resolve(message.read);
  else place.resolve(message);
});
shareReading(() => reading.promise);

const { root, assets, programs } = await place.promise;
await build({ root, outDir: assets, integrations: [compileOnly(programs)] });
// What the site generator may still have open is of no use to anybody.
process.send?.(LAST_WORD, undefined, {}, () => process.exit());
