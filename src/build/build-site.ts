import { createHash } from 'node:crypto';
import { access, constants, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { startIndex, type GrowingIndex } from '#search/index-site.ts';
import type { SiteOptions } from '#site/options.ts';
import { expectedPages } from '#site/routes.ts';
import { builtPages } from './built-pages.ts';
import { count } from './count.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { generate, type ToGenerator } from './generate.ts';
import { isRunning, takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { manifestName, manifestText } from './manifest.ts';
import { problemsText } from './problems-text.ts';
import { siteFiles } from './site-files.ts';
import { steadyIndex } from './steady-index.ts';
import { BuildStopped } from './stopped.ts';
import { recoverSite, swapIn, workFolderOf } from './swap.ts';
import { verifySite } from './verify.ts';

/** What to build, from which folder, into which. All paths absolute. */
export interface BuildOptions extends SiteOptions {
  root: string;
  out: string;
}

/** What a finished build has to say for itself; times in milliseconds, sizes in bytes. */
export interface BuildReport {
  pages: number;
  diagrams: number;
  words: number;
  warnings: number;
  files: number;
  bytes: number;
  milliseconds: number;
}

/**
 * Builds the whole site beside `out`, proves it whole, and only then puts it in the place of `out`.
 * Throws BuildStopped with a message if it cannot; `out` is then as it was.
 */
export async function buildSite(
  options: BuildOptions,
  say: (line: string) => void,
): Promise<BuildReport> {
  const started = performance.now();
  await mustBeWritable(options.out);
  const release = await takeLock(join(options.root, '.build', 'lock'), (pid) =>
    say(`Another build is running (process ${pid}); waiting for it to finish …`),
  ).catch((error: unknown) => {
    throw new BuildStopped(`No build can start in ${options.root}: ${reason(error)}`, 3);
  });
  // Made below the root, where the site generator can move its own files, and on its disk.
  const works = [join(options.root, '.build'), workFolderOf(options.out)];
  const name = `site-${process.pid}-${Date.now()}`;
  const fresh = join(options.root, '.build', name);
  try {
    recoverSite(options.out);
    await removeLeftovers(works);
    await makeFolder(fresh);
    const report = await make(options, fresh, say);
    await swapIn(fresh, options.out);
    return { ...report, milliseconds: performance.now() - started };
  } catch (error) {
    if (error instanceof BuildStopped) throw error;
    throw new BuildStopped(`The build could not finish: ${reason(error)}.`, 3);
  } finally {
    await remove(works.map((work) => join(work, name)));
    await rmdir(workFolderOf(options.out)).catch(() => {});
    await release();
  }
}

async function make(options: BuildOptions, fresh: string, say: (line: string) => void) {
  const growing = await startIndex();
  try {
    return await makeAndIndex(options, fresh, growing, timer(say));
  } finally {
    await growing.close();
  }
}

async function makeAndIndex(
  options: BuildOptions,
  fresh: string,
  growing: GrowingIndex,
  timed: Timed,
) {
  // The site generator takes its time to start: it does so while the check still reads and diagrams
  // are drawn; pages are indexed while others are made.
  const needless = new AbortController();
  const generating = generate({
    root: options.root,
    outDir: fresh,
    env: environment(options),
    onPage: growing.add,
    signal: needless.signal,
  });
  const { playbook, warnings } = await checkAndDraw(options, generating.tell, timed).catch(
    async (error: unknown) => {
      needless.abort();
      await generating.ended;
      throw error;
    },
  );
  const log = await timed('pages', async (note) => {
    const { code, log } = await generating.ended;
    if (code !== 0)
      throw new BuildStopped(`The site generator ended with an error:\n${log.join('\n')}`, 1);
    note(count(log.join('\n').match(/[├└]─ \S+\.html/g)?.length ?? 0, 'page'));
    return log;
  });
  const index = await timed('search', async (note) => {
    const index = await growing.write(fresh);
    steadyIndex(join(fresh, 'pagefind'));
    note(`${count(index.pages, 'page')}, ${index.words.toLocaleString('en')} words`);
    return index;
  });
  return timed('proof', async (note) => {
    const files = await siteFiles(fresh);
    const pages = await builtPages(fresh, files);
    const expected = expectedPages(playbook, options.audience);
    const problems = verifySite({ pages, expected, indexed: index.pages, log });
    if (problems.length > 0)
      throw new BuildStopped(['The site is not whole.', ...problems].join('\n'), 1);
    await writeFile(join(fresh, manifestName), manifestText(files, sha256));
    note(`${count(pages.length, 'page')}, ${count(files.length, 'file')}`);
    return {
      pages: pages.length,
      diagrams: pages.reduce((sum, page) => sum + page.diagrams, 0),
      words: index.words,
      warnings,
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    };
  });
}

async function checkAndDraw(
  options: BuildOptions,
  tell: (message: ToGenerator) => void,
  timed: Timed,
) {
  const checked = await timed('check', async (note) => {
    const read = await readPlaybook(options.content, options.today);
    const warnings = read.problems.filter(({ severity }) => severity === 'warning').length;
    if (!read.playbook) throw new BuildStopped(problemsText(read.problems), 1);
    tell(read);
    note(`${count(read.items, 'item')}, ${count(warnings, 'warning')}`);
    return { playbook: read.playbook, warnings };
  });
  await timed('diagrams', async (note) => {
    const { diagrams, problems } = await drawDiagrams(checked.playbook, options.base);
    if (problems.length > 0) throw new BuildStopped(problemsText(problems), 1);
    note(count(diagrams, 'diagram'));
  });
  tell('drawn');
  return checked;
}

const environment = (options: BuildOptions) => ({
  PLAYBOOK_CONTENT: options.content,
  PLAYBOOK_BASE: options.base,
  PLAYBOOK_AUDIENCE: options.audience,
  PLAYBOOK_TODAY: options.today,
});

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');

async function mustBeWritable(out: string): Promise<void> {
  try {
    await makeFolder(dirname(out));
    await access(dirname(out), constants.W_OK);
  } catch (error) {
    throw new BuildStopped(
      `The site cannot be written to ${out}: ${reason(error)}. Choose another folder with “--out”.`,
      2,
    );
  }
}

/** Folders of builds that were ended from outside. */
async function removeLeftovers(works: string[]): Promise<void> {
  for (const work of works) {
    const names = await readdir(work).catch(() => []);
    const dead = names.filter((name) => {
      const pid = /^site-(\d+)-/.exec(name)?.[1];
      return pid !== undefined && !isRunning(Number(pid));
    });
    await remove(dead.map((name) => join(work, name)));
  }
}

const remove = (folders: string[]) =>
  Promise.all(
    folders.map((folder) => rm(folder, { recursive: true, force: true }).catch(() => {})),
  );

/** Does one part of a build and says how long it took. */
type Timed = ReturnType<typeof timer>;

function timer(say: (line: string) => void) {
  return async <T>(name: string, work: (note: (words: string) => void) => Promise<T>) => {
    const started = performance.now();
    let words = '';
    const result = await work((text) => (words = text));
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    say(`  ${name.padEnd(9)}${words.padEnd(40)}${seconds.padStart(7)} s`);
    return result;
  };
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EFBIG: 'a file grew larger than this system allows',
  EROFS: 'this disk can only be read',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  ENOTDIR: 'a part of that path is a file',
  EEXIST: 'a part of that path is a file',
  ENOENT: 'that folder takes no files',
};
