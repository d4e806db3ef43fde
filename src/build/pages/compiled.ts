import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ReadResult } from '#playbook/read-playbook.ts';
import { siteFiles } from '../site-files.ts';
import { isTrouble } from '../verify.ts';
import type { ToCompile } from './compile.ts';
import { runApart, type Running, type RunTogether } from './run-apart.ts';
import { digestOfCode, digestOfTexts, type Sources } from './sources.ts';

/** The pages of the site in their compiled form, from which a build makes them of any content. */
export interface CompiledPages {
  /** The folder with the programs that make pages. */
  programs: string;
  /** The folder with what pages need in a browser: styles, scripts, fonts and the files of `public/`. */
  assets: string;
  /** They were compiled in an earlier build. */
  isKept: boolean;
  /** What the site generator printed, once it has ended. Rejects with BuildStopped if it failed at that. */
  log: Promise<string[]>;
}

export interface Compilation {
  sources: Sources;
  /** The files of texts with components, which are compiled too; absolute. */
  texts: string[];
  kept: Kept;
  /** The folder in which `compile` leaves the pages; it is removed after the build. */
  work: string;
  compile: Compiler;
  read: ReadResult;
}

/** Compiles the pages; the program that does ends a little later. Throws BuildStopped with what it printed if it fails. */
export type Compiler = (read: ReadResult) => Promise<Pick<Running<ToCompile>, 'ended'>>;

/** What there was of the code when a build began. */
export interface Kept {
  /** The digest of the code. */
  code: string;
  /** The compiled pages of its last build, if they are whole: right unless a text with components changed. */
  likely: CompiledPages | undefined;
}

/** How many compiled forms are kept, such as those of the whole site and of the one for customers. */
const KEPT = 8;
const list = 'files.json';
const shelfOf = ({ root }: Sources) => join(root, 'node_modules/.cache/pages');

/** Looks for compiled pages of the same code. */
export async function keptPages(sources: Sources): Promise<Kept> {
  const code = digestOfCode(sources);
  const [last] = await byUse(shelfOf(sources), code);
  return { code, likely: last === undefined ? undefined : await wholePages(last) };
}

/**
 * Gives the compiled pages of an earlier build if they are whole and nothing they were compiled from
 * has changed, and compiles them otherwise. Throws BuildStopped with the site generator's words.
 */
export async function compiledPages(compilation: Compilation): Promise<CompiledPages> {
  const { sources, texts, kept, work, compile, read } = compilation;
  const digest = digestOfTexts(texts);
  const folder = join(shelfOf(sources), `${kept.code}-${digest}`);
  const isLikely = kept.likely?.programs === foldersOf(folder).programs;
  const found = isLikely ? kept.likely : await wholePages(folder);
  if (found) {
    const now = new Date();
    await utimes(folder, now, now).catch(() => {});
    return found;
  }
  const { ended } = await compile(read);
  const files = JSON.stringify(siteFiles(work));
  // What changed in the meantime may be in it or not.
  const isSame = kept.code === digestOfCode(sources) && digest === digestOfTexts(texts);
  if (!isSame || !(await keep(work, folder)))
    return { ...foldersOf(work), isKept: false, log: ended };
  // Only with its list is it whole for later builds.
  const log = ended.then(async (lines) => {
    if (!lines.some(isTrouble)) await writeFile(join(folder, list), files).catch(() => {});
    return lines;
  });
  log.catch(() => {});
  return { ...foldersOf(folder), isKept: false, log };
}

const wholePages = async (folder: string): Promise<CompiledPages | undefined> =>
  (await isWhole(folder))
    ? { ...foldersOf(folder), isKept: true, log: Promise.resolve([]) }
    : undefined;

const foldersOf = (folder: string) => ({
  programs: join(folder, 'programs'),
  assets: join(folder, 'assets'),
});

/** Starts the site generator, which takes its time: it compiles into `work` once it is told what was read. */
export function startCompiler(work: string, together: RunTogether): Compiler {
  const compiling = runApart<ToCompile>('./compile.ts', together, {
    failure: 'The site generator ended with an error:',
  });
  compiling.tell({ root: together.root, ...foldersOf(work) });
  return async (read) => {
    compiling.tell({ read });
    await compiling.done;
    return compiling;
  };
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
  await clear(kept).catch(() => {});
  return true;
}

/** Removes those beside `kept` that have not been used for longest. */
async function clear(kept: string): Promise<void> {
  const others = (await byUse(dirname(kept))).filter((folder) => folder !== kept);
  const old = others.slice(KEPT - 1);
  await Promise.all(old.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** The folders on a shelf whose names begin so, the last used first. */
async function byUse(shelf: string, start = ''): Promise<string[]> {
  const names = await readdir(shelf).catch(() => []);
  const used = await Promise.all(
    names
      .filter((name) => name.startsWith(start))
      .map((name) => join(shelf, name))
      .map(async (folder) => ({
        folder,
        at: (await stat(folder).catch(() => undefined))?.mtimeMs,
      })),
  );
  return used
    .flatMap(({ folder, at }) => (at === undefined ? [] : [{ folder, at }]))
    .sort((a, b) => b.at - a.at)
    .map(({ folder }) => folder);
}
