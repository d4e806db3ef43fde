import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  seconds: number;
  /** The most all processes of the build held at one time; 0 where the system does not tell. */
  megabytes: number;
  /** Everything the build said. */
  output: string;
}

/** Runs one build to its end and measures it; rejects if it fails. */
export function measureBuild(args: string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, ['scripts/command.mjs', 'build', ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let megabytes = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const looking = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOfGroup(child.pid ?? 0));
  }, 250);
  return new Promise((done, fail) => {
    child.on('close', (code) => {
      clearInterval(looking);
      const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
      if (code === 0) done({ seconds, megabytes, output });
      else fail(new Error(`The build ended with ${code}.\n${output}`));
    });
  });
}

function memoryOfGroup(group: number): number {
  let kilobytes = 0;
  for (const pid of entries('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = text(`/proc/${pid}/stat`)
      .replace(/^.*\) /, '')
      .split(' ');
    if (Number(stat[2]) === group)
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(text(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return Math.round(kilobytes / 1000);
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
