import { spawnSync } from 'node:child_process';
import { existsSync, renameSync } from 'node:fs';
import { cp, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';

/** Puts the finished folder `made` in the place of `out`; the site that was there is whole until the new one is. */
export async function swapIn(made: string, out: string): Promise<void> {
  const fresh = await besides(out, made);
  if (!existsSync(out)) return renameSync(fresh, out);
  if (exchange(fresh, out)) return rm(fresh, { recursive: true, force: true });
  const previous = previousOf(out);
  await rm(previous, { recursive: true, force: true });
  await makeFolder(dirname(previous));
  renameSync(out, previous);
  try {
    renameSync(fresh, out);
  } catch (error) {
    renameSync(previous, out);
    throw error;
  }
  await rm(previous, { recursive: true, force: true });
}

/** Brings the former site back if a build was ended between the two renames of a swap. */
export function recoverSite(out: string): void {
  const previous = previousOf(out);
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
}

/** `made` itself, or its copy on the disk of `out`: a rename cannot go from one disk to another. */
async function besides(out: string, made: string): Promise<string> {
  const [here, there] = await Promise.all([stat(made), stat(dirname(out))]);
  if (here.dev === there.dev) return made;
  const copy = join(workFolderOf(out), basename(made));
  await makeFolder(copy);
  await cp(made, copy, { recursive: true });
  return copy;
}

/** What a build needs beside `out` while it swaps. */
export const workFolderOf = (out: string): string => join(dirname(out), '.build');

const previousOf = (out: string) => join(workFolderOf(out), `${basename(out)}.previous`);

/**
 * Exchanges two folders in one go, true if that was possible.
 * Node has no call for renameat2(RENAME_EXCHANGE); Perl, part of Debian's and Ubuntu's base, does.
 */
function exchange(one: string, other: string): boolean {
  const call = exchangeCalls[process.arch];
  if (process.platform !== 'linux' || call === undefined) return false;
  const program = `exit(syscall(${call}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`;
  return spawnSync('perl', ['-e', program, one, other], { stdio: 'ignore' }).status === 0;
}

const exchangeCalls: Partial<Record<NodeJS.Architecture, number>> = { x64: 316, arm64: 276 };
