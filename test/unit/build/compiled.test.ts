import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
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
  // Kept while the clock was ahead.
  for (let i = 0; i < 9; i += 1) {
    mkdirSync(join(shelf, `later${i}`));
    utimesSync(join(shelf, `later${i}`), new Date('2100-01-01'), new Date('2100-01-01'));
  }
  expect(await keep(work, join(shelf, 'digest'))).toBe(true);
  expect(existsSync(join(shelf, 'digest'))).toBe(true);
});
