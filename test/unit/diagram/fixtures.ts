import { readdirSync, readFileSync } from 'node:fs';
import type { DiagramJob } from '#diagram/renderer.ts';

const folder = new URL('fixtures/', import.meta.url);

/** One diagram of every kind, and the faces of the product in both shapes. */
export const fixtures: DiagramJob[] = readdirSync(folder)
  .filter((name) => name.endsWith('.mmd'))
  .sort()
  .map((name) => ({
    id: name.replace('.mmd', ''),
    source: readFileSync(new URL(name, folder), 'utf8'),
  }));
