import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { siteFiles } from '../site-files.ts';
import { BuildStopped } from '../stopped.ts';
import { isTrouble } from '../verify.ts';
import type { ToCompile } from './compile.ts';
import { digestOf, type Sources } from './sources.ts';
import { runApart } from './run-apart.ts';

/** The pages of the site in their compiled form, from which a build makes them of any content. */
export interface CompiledPages {
  /** The folder with the programs that make pages. */
  programs: string;
  /** The folder with what pages need in a browser: styles, scripts, fonts and the files of `public/`. */
  assets: string;
  /** What the site generator printed, if it had to compile. */
  log: string[];
}

export interface Compilation {
  sources: Sources;
  /** A folder that is removed after the build. */
  work: string;
  read: ToCompile['read'];
  env: Record<string, string>;
  /** Ends it. */
  signal: AbortSignal;
}

/** How many compiled forms are kept, such as those of the whole site and of the one for customers. */
const KEPT = 8;
const list = 'files.json';

/**
 * Gives the compiled pages of an earlier build if they are whole and nothing they were compiled from
 * has changed, and compiles them otherwise. Throws BuildStopped with the site generator's words.
 */
export async function compiledPages(compilation: Compilation): Promise<CompiledPages> {
  const { sources, work } = compilation;
  const digest = digestOf(sources);
  const kept = join(sources.root, 'node_modules/.cache/pages', digest);
  if (await isWhole(kept)) {
    const now = new Date();
    await utimes(kept, now, now).catch(() => {});
    return { ...foldersOf(kept), log: [] };
  }
  const log = await compile(compilation);
  await writeFile(join(work, list), JSON.stringify(siteFiles(work)));
  // What changed in the meantime may be in it or not.
  const isSound = !log.some(isTrouble) && digest === digestOf(sources);
  return { ...foldersOf(isSound && (await keep(work, kept)) ? kept : work), log };
}

const foldersOf = (folder: string) => ({
  programs: join(folder, 'programs'),
  assets: join(folder, 'assets'),
});

async function compile({ sources, work, read, env, signal }: Compilation): Promise<string[]> {
  const { root } = sources;
  let isDone = false;
  const compiling = runApart<ToCompile, 'compiled'>('./compile.ts', {
    ...{ root, env, signal },
    onMessage: () => (isDone = true),
  });
  compiling.tell({ read, root, ...foldersOf(work) });
  const { code, log } = await compiling.ended;
  if (code !== 0 || !isDone)
    throw new BuildStopped(`The site generator ended with an error:\n${log.join('\n')}`, 1);
  return log;
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const listed = await readFile(join(folder, list), 'utf8');
    const found = siteFiles(folder).filter(({ path }) => path !== list);
    return listed === JSON.stringify(found);
  } catch {
    return false;
  }
}

/** Moves `work` to `kept`; says whether it could be kept: a folder that cannot be written only costs time. */
export async function keep(work: string, kept: string): Promise<boolean> {
  try {
    await mkdir(dirname(kept), { recursive: true });
    await rm(kept, { recursive: true, force: true });
    await rename(work, kept);
  } catch {
    return false;
  }
  // From here on the pages are read in their new place, whatever else is kept.
  await clear(dirname(kept)).catch(() => {});
  return true;
}

/** Removes those that have not been used for longest. */
async function clear(shelf: string): Promise<void> {
  const used = await Promise.all(
    (await readdir(shelf)).map(async (name) => {
      const folder = join(shelf, name);
      return { folder, at: (await stat(folder)).mtimeMs };
    }),
  );
  const old = used.sort((a, b) => b.at - a.at).slice(KEPT);
  await Promise.all(old.map(({ folder }) => rm(folder, { recursive: true, force: true })));
}
