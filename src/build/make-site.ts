import { createHash } from 'node:crypto';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRenderer } from '#diagram/renderer.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';
import { textsWithComponents } from '#playbook/text-modules.ts';
import { count } from '#playbook/wording.ts';
import { startIndex, type GrowingIndex } from '#search/index-site.ts';
import { envOf, type SiteOptions } from '#site/options.ts';
import { expectedPages } from '#site/routes.ts';
import { builtPages } from './built-pages.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { manifestName, manifestText } from './manifest.ts';
import { compiledPages, keptPages, startCompiler } from './pages/compiled.ts';
import type { MadeFile, ToMake } from './pages/make.ts';
import { runApart, type Running, type RunTogether } from './pages/run-apart.ts';
import { problemsText } from './problems-text.ts';
import { siteFiles } from './site-files.ts';
import { BuildStopped } from './stopped.ts';
import type { Timed } from './timed.ts';
import { verifySite } from './verify.ts';
import { writerInto } from './writer.ts';

/** What to build, from which folder, into which. All paths absolute. */
export interface BuildOptions extends SiteOptions {
  root: string;
  out: string;
}

/** What there is of a site; sizes in bytes. */
export interface SiteReport {
  pages: number;
  diagrams: number;
  words: number;
  warnings: number;
  files: number;
  bytes: number;
}

/** One site on its way. */
interface Making {
  options: BuildOptions;
  /** The folder it is made in. */
  fresh: string;
  timed: Timed;
  /** All programs that are started for it. */
  together: RunTogether;
}

/** Where pages are compiled that are not kept for later builds of the site in `fresh`. */
export const codeFolderOf = (fresh: string) => `${fresh}-code`;

/** Makes the whole site in the folder `fresh` and proves it whole. Throws BuildStopped if it is not. */
export async function makeSite(
  options: BuildOptions,
  fresh: string,
  timed: Timed,
): Promise<SiteReport> {
  const growing = startIndex();
  const needless = new AbortController();
  const together: RunTogether = {
    ...{ root: options.root, env: envOf(options) },
    ...{ signal: needless.signal, programs: [] },
  };
  try {
    return await make({ options, fresh, timed, together }, growing);
  } catch (error) {
    needless.abort();
    await Promise.allSettled(together.programs);
    throw error;
  } finally {
    await growing.close();
  }
}

async function make(making: Making, growing: GrowingIndex): Promise<SiteReport> {
  const { options, fresh, timed, together } = making;
  // The program that makes pages takes its time to start: it does so while the check still reads.
  // Pages are written and indexed while others are made.
  let made = 0;
  const write = writerInto(fresh);
  const maker = runApart<ToMake, MadeFile>('./make.ts', together, {
    failure: 'The pages could not be made:',
    onMessage: ({ path, content, page }) => {
      write(path, content);
      if (page === undefined) return;
      made += 1;
      growing.add({ url: page, html: Buffer.from(content).toString() });
    },
  });
  const { playbook, warnings, compiled } = await prepare(making, maker);
  await timed('pages', async (note) => {
    await maker.done;
    note(count(made, 'page'));
  });
  const index = await timed('search', async (note) => {
    const index = await growing.write(write);
    note(`${count(index.pages, 'page')}, ${count(index.words, 'word')}`);
    return index;
  });
  return timed('proof', async (note) => {
    const logs = await Promise.all([compiled.log, maker.ended]);
    const files = siteFiles(fresh);
    const pages = builtPages(fresh, files, options.base);
    const expected = expectedPages(playbook, options.audience);
    const problems = verifySite({ pages, expected, indexed: index.pages, log: logs.flat() });
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

/** Checks the content, has pages compiled and diagrams drawn at the same time, and tells the maker of each. */
async function prepare(making: Making, maker: Running<ToMake>) {
  const { options, fresh, timed, together } = making;
  const { root, base, audience, content, today } = options;
  const sources = { root, base, audience };
  const kept = await keptPages(sources);
  const work = codeFolderOf(fresh);
  const startCompiling = () => startCompiler(work, together);
  // What is sure to be needed starts while the check still reads.
  const compiler = kept.likely ? undefined : startCompiling();
  const renderer = createRenderer();
  renderer.prepare();
  together.signal.addEventListener('abort', () => void renderer.close());
  if (kept.likely) maker.tell({ likely: kept.likely.programs });
  const { read, playbook, warnings } = await timed('check', async (note) => {
    const read = await readPlaybook(content, today);
    const warnings = read.problems.filter(({ severity }) => severity === 'warning').length;
    if (!read.playbook) throw new BuildStopped(problemsText(read.problems), 1);
    note(`${count(read.items, 'item')}, ${count(warnings, 'warning')}`);
    return { read, playbook: read.playbook, warnings };
  });
  const compiling = timed('code', async (note) => {
    const compiled = await compiledPages({
      ...{ sources, kept, work, read },
      texts: textsWithComponents(playbook, content),
      compile: (read) => (compiler ?? startCompiling())(read),
    });
    await cp(compiled.assets, fresh, { recursive: true });
    maker.tell({ read, programs: compiled.programs, site: fresh, base });
    note(compiled.isKept ? 'compiled before' : 'compiled for this and later builds');
    return compiled;
  });
  // What it copies and keeps must not come after everything is cleared away.
  together.programs.push(compiling);
  const drawing = timed('diagrams', async (note) => {
    const { diagrams, problems } = await drawDiagrams(playbook, options, renderer);
    if (problems.length > 0) throw new BuildStopped(problemsText(problems), 1);
    maker.tell('drawn');
    note(count(diagrams, 'diagram'));
  });
  const [compiled] = await Promise.all([compiling, drawing]);
  return { playbook, warnings, compiled };
}

const sha256 = (words: string) => createHash('sha256').update(words).digest('hex');
