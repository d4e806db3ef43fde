import { access, constants, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning, takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import { codeFolderOf, makeSite, type BuildOptions, type SiteReport } from './make-site.ts';
import { placeOfSite } from './place-of-site.ts';
import { BuildStopped } from './stopped.ts';
import { recoverSite, swapIn, workFolderOf } from './swap.ts';
import { timer } from './timed.ts';

/** What a finished build has to say for itself. */
export interface BuildReport extends SiteReport {
  milliseconds: number;
}

/**
 * Builds the whole site beside `out`, proves it whole, and only then puts it in the place of `out`.
 * Throws BuildStopped with a message if it cannot; `out` is then as it was.
 */
export async function buildSite(
  asked: BuildOptions,
  say: (line: string) => void,
): Promise<BuildReport> {
  const started = performance.now();
  const options = { ...asked, out: placeOfSite(asked) };
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
    await removeLeftovers(works, options.root);
    await makeFolder(fresh);
    const report = await makeSite(options, fresh, timer(say));
    await swapIn(fresh, options.out);
    return { ...report, milliseconds: performance.now() - started };
  } catch (error) {
    if (error instanceof BuildStopped) throw error;
    throw new BuildStopped(`The build could not finish: ${reason(error)}.`, 3);
  } finally {
    await remove([codeFolderOf(fresh), ...works.map((work) => join(work, name))]);
    await rmdir(workFolderOf(options.out)).catch(() => {});
    await release();
  }
}

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

/** Folders of builds that were ended from outside. In that of this project no other build is at work. */
async function removeLeftovers(works: string[], root: string): Promise<void> {
  for (const work of works) {
    const names = await readdir(work).catch(() => []);
    const dead = names.filter((name) => {
      const pid = /^site-(\d+)-/.exec(name)?.[1];
      return pid !== undefined && (work === join(root, '.build') || !isRunning(Number(pid)));
    });
    await remove(dead.map((name) => join(work, name)));
  }
}

const remove = (folders: string[]) =>
  Promise.all(
    folders.map((folder) => rm(folder, { recursive: true, force: true }).catch(() => {})),
  );

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
  EBUSY: 'that folder is in use, or a disk of its own; name one inside it',
};
