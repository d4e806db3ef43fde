import { createInterface } from 'node:readline';
import { writeSync } from 'node:fs';
import { readBody } from './body.ts';
import { oneLine } from './one-line.ts';
import type { Task } from './apart.ts';

/** The process in which texts are read that nobody has proven: one line of tasks in, one line out. */
const isTasks = (value: unknown): value is Task[] => Array.isArray(value);

write({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const tasks: unknown = JSON.parse(line);
  if (!isTasks(tasks)) break;
  write(tasks.map(({ text, bodyLine, form }) => readBody(text, bodyLine, form)));
}

/** Written before the next line is read, so that a crash is always that of the tasks in hand. */
function write(answer: unknown): void {
  const bytes = Buffer.from(`${oneLine(answer)}\n`);
  for (let sent = 0; sent < bytes.length;) {
    try {
      sent += writeSync(1, bytes, sent);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
