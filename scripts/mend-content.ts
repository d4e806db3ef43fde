import { access, rename, writeFile } from 'node:fs/promises';
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

/** Another file may be there; the same one under other capitals may not count as another. */
async function isFree(path: string, wanted: string): Promise<boolean> {
  if (path.toLowerCase() === wanted.toLowerCase()) return true;
  return access(wanted).then(
    () => false,
    () => true,
  );
}
