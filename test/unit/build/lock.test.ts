import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from '#build/lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crossing-lock-'));
  lock = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hourAgo = new Date(Date.now() - 3_600_000);

test.for([
  ['a process that is running, but has said nothing for an hour', `1 ${hostname()}`],
  ['our own number, given out again after a restart', `${process.pid} ${hostname()}`],
  ['a machine that has said nothing for an hour', '12 elsewhere'],
  ['nobody: killed before it wrote its name', ''],
] as const)('a lock of %s is taken over', { timeout: 5_000 }, async ([, owner]) => {
  writeFileSync(lock, owner);
  utimesSync(lock, hourAgo, hourAgo);
  const release = await takeLock(lock);
  expect(readFileSync(lock, 'utf8')).toContain(`${process.pid} ${hostname()} `);
  await release();
  expect(() => readFileSync(lock)).toThrow('ENOENT');
});

test('a lock whose owner still beats is waited for, and said so once', async () => {
  const release = await takeLock(lock);
  const waiting: string[] = [];
  const second = takeLock(lock, (pid) => waiting.push(pid));
  await new Promise((done) => setTimeout(done, 300));
  expect(waiting).toEqual([String(process.pid)]);
  await release();
  await (
    await second
  )();
});

test('who lets go of a lock that another has taken over leaves it to them', async () => {
  const release = await takeLock(lock);
  writeFileSync(lock, '12 elsewhere');
  await release();
  expect(readFileSync(lock, 'utf8')).toBe('12 elsewhere');
});
