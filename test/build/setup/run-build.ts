import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlaybook } from '../../../scripts/bench/write-playbook.ts';

export interface RunningBuild {
  child: ChildProcess;
  /** Calls `then` when a line of the build's output starts with `word`. */
  onLine: (word: string, then: () => void) => void;
  /** The exit code (`null` if it was killed) and all output. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts `npm run build` as a process group of its own, for a fixed day. */
export function startBuild(
  args: string[],
  { cwd = process.cwd(), env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): RunningBuild {
  const child = spawn(process.execPath, ['scripts/command.mjs', 'build', ...args], {
    cwd,
    env: { ...process.env, PLAYBOOK_TODAY: '2026-11-23', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const listeners: { word: string; then: () => void }[] = [];
  let output = '';
  const take = (text: string) => {
    output += text;
    for (const line of text.split('\n'))
      for (const { word, then } of listeners) if (line.trimStart().startsWith(word)) then();
  };
  child.stdout.setEncoding('utf8').on('data', take);
  child.stderr.setEncoding('utf8').on('data', take);
  return {
    child,
    onLine: (word, then) => listeners.push({ word, then }),
    ended: new Promise((done) => child.on('close', (code) => done({ code, output }))),
  };
}

/** A folder of its own for one test file, removed by `clean`. */
export function scratchFolder(): { path: (name: string) => string; clean: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'crossing-build-'));
  return {
    path: (name) => join(folder, name),
    clean: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What makes a build short: the site for customers has a tenth of the pages, made by the same steps. */
export const short = ['--audience', 'customer'];

/** A small playbook in `folder`; `items` decides what it says. */
export const smallPlaybook = (folder: string, items: number): void => writePlaybook(folder, items);
