import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Form } from './allow.ts';
import { emptyBody, type Body } from './body.ts';
import type { Divided } from './divide.ts';
import type { Finding } from './finding.ts';
import { oneLine } from './one-line.ts';
import type { Bodies } from './playbook.ts';

/** A text to be read, as it is sent to the other process. */
export interface Task {
  text: string;
  bodyLine: number;
  form: Form;
}

/** Milliseconds without an answer after which a text counts as one that is never read. */
const PATIENCE = 1000;

interface Options {
  /** The program that reads; another one is given only in tests. */
  program?: URL;
}

type Read = { body: Body; findings: Finding[] };

interface Job extends Task {
  file: string;
}

/**
 * Reads the texts of pages in a process of its own: one that kills the Markdown engine, or keeps it
 * busy for ever, is named, and all others are read.
 */
export async function readBodiesApart(
  divided: readonly Divided[],
  options: Options = {},
): Promise<Bodies> {
  const jobs = divided.flatMap(({ file, body: text, bodyLine, form }): Job[] =>
    text === undefined ? [] : [{ file, text, bodyLine, form }],
  );
  const read = new Map<string, Read>();
  const waiting: Job[][] = [];
  for (const job of jobs) {
    if (job.text.trim() === '') read.set(job.file, { body: emptyBody(), findings: [] });
    else addTo(waiting, job);
  }
  while (waiting.length > 0) {
    const failed = await run(waiting, read, options);
    if (!failed) continue;
    const [only, ...others] = failed.jobs;
    if (only && others.length === 0) read.set(only.file, refused(only, failed.why));
    else waiting.unshift(...failed.jobs.map((job) => [job]));
  }
  return read;
}

const together = { files: 40, characters: 200_000 };

function addTo(waiting: Job[][], job: Job): void {
  const last = waiting.at(-1);
  const size = last?.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  if (last && last.length < together.files && size < together.characters) last.push(job);
  else waiting.push([job]);
}

interface Failure {
  jobs: Job[];
  why: 'crash' | 'time';
}

const compiled = new URL('../../node_modules/.cache/node', import.meta.url);
const usual = new URL('./apart-child.ts', import.meta.url);

type Reader = ReturnType<typeof start>;

const start = (program: URL) =>
  spawn(process.execPath, [fileURLToPath(program)], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      // Half of the time of a start went into translating the same program again.
      NODE_COMPILE_CACHE: fileURLToPath(compiled),
      ...(process.platform === 'win32' && { SystemRoot: process.env['SystemRoot'] }),
    },
  });

let ready: Reader | undefined;

/** Starts the process for the next texts before they come; for servers, which it keeps from ending. */
export function readyReader(): void {
  if (!ready || !runs(ready)) ready = start(usual);
}

function takeReader(): Reader {
  const reader = ready && runs(ready) ? ready : start(usual);
  ready = undefined;
  return reader;
}

const runs = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;

/** Lets one process read as many of the waiting jobs as it can; tells which it failed at. */
async function run(
  waiting: Job[][],
  read: Map<string, Read>,
  options: Options,
): Promise<Failure | undefined> {
  const { program } = options;
  const child = program ? start(program) : takeReader();
  const { stdin, stdout } = child;
  stdin.on('error', () => undefined);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  let why: Failure['why'] = 'crash';
  let timer: NodeJS.Timeout | undefined;
  let current: Job[] | undefined;
  const give = () => {
    clearTimeout(timer);
    current = waiting.shift();
    if (!current) return void stdin.end();
    const tasks = current.map(({ text, bodyLine, form }): Task => ({ text, bodyLine, form }));
    stdin.write(`${oneLine(tasks)}\n`);
    timer = setTimeout(() => {
      why = 'time';
      child.kill('SIGKILL');
    }, PATIENCE);
  };
  let started = false;
  for await (const line of createInterface({ input: stdout })) {
    if (started) keep(current ?? [], JSON.parse(line), read);
    started = true;
    current = undefined;
    give();
  }
  await ended;
  clearTimeout(timer);
  if (runs(child)) child.kill('SIGKILL');
  if (!started) throw new Error('The process that reads pages did not start.');
  return current && { jobs: current, why };
}

const isReads = (value: unknown): value is Read[] => Array.isArray(value);

function keep(jobs: Job[], answer: unknown, read: Map<string, Read>): void {
  if (!isReads(answer) || answer.length !== jobs.length)
    throw new Error('The process that reads pages gave another answer than was asked for.');
  for (const [index, { file }] of jobs.entries()) {
    const one = answer[index];
    if (one) read.set(file, one);
  }
}

function refused({ bodyLine }: Job, why: Failure['why']): Read {
  const finding: Finding = {
    rule: 'page-unreadable',
    line: bodyLine,
    column: 1,
    message:
      why === 'time'
        ? 'The text of this page takes for ever to read.'
        : 'The text of this page stops the program that reads it.',
    fix: 'Look for brackets, tags or quotes that are opened many times and not closed. Delete half of the text to find the place.',
  };
  return { body: emptyBody(), findings: [finding] };
}
