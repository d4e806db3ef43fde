import { rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { mendName, mendText } from '#playbook/mend.ts';
import type { Problem } from '#playbook/problem.ts';

/** Writes the safe mends into the content folder; returns the files it changed. */
export async function mendContent(
  dir: string,
  texts: ReadonlyMap<string, string>,
  problems: readonly Problem[],
): Promise<string[]> {
  const parent = dirname(resolve(dir));
  const changed: string[] = [];
  for (const [file, text] of texts) {
    const path = join(parent, file);
    const own = problems.filter((problem) => problem.file === file);
    const mended = mendText(text, own, /\.mdx$/i.test(file));
    if (mended !== text) await writeFile(path, mended);
    const name = own.some(({ rule }) => rule === 'file-name')
      ? mendName(basename(file))
      : undefined;
    const free = name !== undefined && (await isFree(path, join(dirname(path), name)));
    if (free) await rename(path, join(dirname(path), name));
    if (mended !== text || free) changed.push(file);
  }
  return changed;
}

/** On a disk that does not tell capitals apart, the file itself answers to the other name. */
async function isFree(path: string, wanted: string): Promise<boolean> {
  const there = await stat(wanted).catch(() => undefined);
  return there === undefined || there.ino === (await stat(path)).ino;
}
