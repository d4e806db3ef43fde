import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keep } from '#build/pages/compiled.ts';

test('compiled pages that have moved to where they are kept are kept, even if older ones cannot be cleared', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossing-compiled-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [work, shelf] = [join(folder, 'work'), join(folder, 'shelf')];
  mkdirSync(work);
  mkdirSync(shelf);
  symlinkSync('nowhere', join(shelf, 'broken'));
  expect(await keep(work, join(shelf, 'digest'))).toBe(true);
  expect(existsSync(join(shelf, 'digest'))).toBe(true);
});
