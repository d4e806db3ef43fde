import { fileURLToPath } from 'node:url';
import { digest, fingerprintOf } from '#diagram/fingerprint.ts';
import { sealedFiles, type SealedFiles } from '#diagram/sealed-files.ts';
import type { Card } from './draw-card.ts';

/** Gives the picture of a card as PNG, from the kept ones if it was drawn before by the same code. */
export async function keptCard(
  card: Card,
  files: SealedFiles = shelf,
): Promise<Uint8Array<ArrayBuffer>> {
  code ??= digest(
    fingerprintOf(folder('.'), packages),
    // Half of the work is to read fonts.
    fingerprintOf(folder('../../diagram/font/'), []),
    process.versions.zlib,
  );
  const name = `${digest(code, JSON.stringify(card))}.png`;
  const kept = files.read(name);
  if (kept) return new Uint8Array(kept);
  const { drawCard } = await import('./draw-card.ts');
  const drawn = drawCard(card);
  files.write(name, drawn);
  return new Uint8Array(drawn);
}

const shelf = sealedFiles('node_modules/.cache/cards');
const packages = [
  'harfbuzzjs',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
];
const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let code: string | undefined;
