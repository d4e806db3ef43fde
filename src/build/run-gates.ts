import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { vitestCount } from './vitest-count.ts';
import type { Gate } from './gates.ts';

/** What a gate found: how many checks passed and failed, and everything it printed. */
export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  output: string;
}

/** Runs `gates`, at most `atOnce` at a time, and reports each as it ends; a gate whose groundwork failed counts as failed. */
export async function runGates(
  gates: Gate[],
  { root, atOnce, report }: { root: string; atOnce: number; report: (outcome: Outcome) => void },
): Promise<Outcome[]> {
  const waiting = [...gates];
  const running = new Map<string, Promise<void>>();
  const done = new Map<string, Outcome>();
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex((gate) => isReady(gate)) : -1;
    const [gate] = next < 0 ? [] : waiting.splice(next, 1);
    if (gate)
      running.set(
        gate.name,
        start(gate).finally(() => running.delete(gate.name)),
      );
    else await Promise.race(running.values());
  }
  return [...done.values()];

  function isReady(gate: Gate): boolean {
    const isOpen = (name: string) => running.has(name) || waiting.some((one) => one.name === name);
    const isApart = [...running.keys()].every(
      (name) =>
        !gate.apartFrom?.includes(name) &&
        !gates.find((one) => one.name === name)?.apartFrom?.includes(gate.name),
    );
    return isApart && !(gate.after ?? []).some(isOpen);
  }

  async function start(gate: Gate): Promise<void> {
    const groundwork = (gate.after ?? []).filter((name) => done.get(name)?.failed);
    const outcome = groundwork.length
      ? notRun(gate.name, `Not run, because “${groundwork.join('”, “')}” failed.`)
      : await run(gate, root);
    done.set(gate.name, outcome);
    report(outcome);
  }
}

const notRun = (name: string, output: string): Outcome => ({
  name,
  passed: 0,
  failed: 1,
  seconds: 0,
  output,
});

async function run(gate: Gate, root: string): Promise<Outcome> {
  const started = performance.now();
  const scratch = await mkdtemp(join(tmpdir(), 'crossing-test-'));
  const json = join(scratch, 'vitest.json');
  const [command = '', ...args] = 'vitest' in gate.run ? vitest(gate.run.vitest, json) : gate.run;
  const { code, output } = await execute(command, args, root);
  const text = 'vitest' in gate.run ? await readFile(json, 'utf8').catch(() => '') : '';
  await rm(scratch, { recursive: true, force: true });
  const count = text ? vitestCount(text) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that ends badly without a failed test (a crash, an error between tests) has failed all the same.
  const failed = code !== 0 && count.failed === 0 ? 1 : count.failed;
  const seconds = (performance.now() - started) / 1000;
  return { name: gate.name, passed: count.passed, failed, seconds, output };
}

const vitest = (projects: string[], json: string) => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${json}`,
  ...projects.flatMap((project) => ['--project', project]),
];

function execute(command: string, args: string[], cwd: string) {
  const child = spawn(command, args, {
    cwd,
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(cwd, 'node_modules', '.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: join(cwd, 'node_modules', '.cache', 'node'),
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (data: string) => (output += data));
  child.stderr.setEncoding('utf8').on('data', (data: string) => (output += data));
  return new Promise<{ code: number | null; output: string }>((done) => {
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code, output }));
  });
}
