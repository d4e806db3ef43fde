// A program of its own: compiles the pages of the site once, for all builds until they change.
import { once } from 'node:events';
import { build } from 'astro';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { shareReading } from '#playbook/shared-reading.ts';
import { compileOnly } from './compile-only.ts';

export interface ToCompile {
  read: ReadResult;
  root: string;
  /** Gets what the pages need in a browser. */
  assets: string;
  /** Gets the programs that make pages. */
  programs: string;
}

process.on('disconnect', () => process.exit(1));
const [message] = await once(process, 'message');
// Both ends are ours and agree on the type.
const { read, root, assets, programs } = message as ToCompile;
shareReading(async () => read);
await build({ root, outDir: assets, integrations: [compileOnly(programs)] });
// A process that ends before this has left less than all, whatever its exit code says. What the site
// generator may still have open is of no use to anybody.
process.send?.('compiled', undefined, {}, () => process.exit());
