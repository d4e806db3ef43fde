import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes a process and all that it started hold together, shared pages counted once (PSS); 0 where Linux is not. */
export function megabytesOf(pid: number): number {
  return [pid, ...descendants(pid)].reduce((sum, each) => sum + proportionalSet(each), 0) / 1024;
}

function descendants(pid: number): number[] {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    );
    return children.flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return [];
  }
}

function proportionalSet(pid: number): number {
  try {
    return Number(
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0,
    );
  } catch {
    return 0;
  }
}
