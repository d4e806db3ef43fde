import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeFolder } from './make-folder.ts';

const beat = 2_000;
const silence = 30_000;

/**
 * Takes the lock file `path`, so that one build runs at a time; calls `waiting` once if another holds it.
 * A lock whose owner has died or fallen silent is taken over. Gives the function that lets go of it.
 */
export async function takeLock(
  path: string,
  waiting: (owner: string) => void = () => {},
): Promise<() => Promise<void>> {
  await makeFolder(dirname(path));
  const name = `${process.pid} ${hostname()} ${randomUUID()}`;
  let told = false;
  while (!(await create(path, name))) {
    const owner = await readFile(path, 'utf8').catch(() => '');
    if (await isDead(path, owner)) {
      await takeAway(path, owner);
      continue;
    }
    if (!told) waiting(owner.split(' ')[0] ?? '');
    told = true;
    await pause(100);
  }
  const ifOurs = async (act: () => Promise<void>) => {
    if ((await readFile(path, 'utf8').catch(() => '')) === name) await act();
  };
  const beating = setInterval(() => {
    const now = new Date();
    ifOurs(() => utimes(path, now, now)).catch(() => {});
  }, beat);
  beating.unref();
  return async () => {
    clearInterval(beating);
    await ifOurs(() => rm(path, { force: true }));
  };
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    await file.writeFile(text);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A number may belong to another process since, on this machine or in a container: then only the beat tells. */
async function isDead(path: string, owner: string): Promise<boolean> {
  const age = await stat(path).then(
    (file) => Date.now() - file.mtimeMs,
    () => 0,
  );
  const [pid, host] = owner.split(' ');
  if (pid && host === hostname() && !isRunning(Number(pid))) return true;
  return age > (owner === '' ? beat : silence);
}

/** True if a process of this number exists on this machine. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Renamed before it is removed: of two builds that find a dead lock only one takes it away. */
async function takeAway(path: string, owner: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const found = await readFile(aside, 'utf8').catch(() => '');
  if (found === owner) await rm(aside, { force: true });
  else await rename(aside, path);
}
