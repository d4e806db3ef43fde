import { globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runGates } from '#build/run-gates.ts';

test('a gate that finds no tests, because their folder has moved, has failed', async () => {
  const root = mkdtempSync(join(tmpdir(), 'crossing-gates-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(
    join(root, 'vitest.config.ts'),
    "export default { test: { projects: [{ test: { name: 'unit', include: ['moved/*.test.ts'] } }] } };",
  );
  const gate = { name: 'unit', run: { vitest: ['unit'] } };
  const [outcome] = await runGates([gate], { root, atOnce: 1, report: () => {} });
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
  expect(outcome?.output).toContain('No test files found');
}, 20_000);

const passedOver = globSync('test/**/*.test.ts')
  .map((file): [string, string] => [file, readFileSync(file, 'utf8')])
  .filter(([, text]) => /\.(?:runIf|skipIf)\(/.test(text));

test.for(passedOver)('%s tells the one who runs it what it passes over', ([, text]) => {
  expect(text).toMatch(/console\.log\(\s*'Skipped: /);
});
