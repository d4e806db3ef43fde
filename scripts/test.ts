import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gates } from '#build/gates.ts';
import { runGates, type Outcome } from '#build/run-gates.ts';
import { UsageError } from '#site/usage-error.ts';
import { run } from './run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await run(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !gates.some((gate) => gate.name === name));
  if (unknown.length > 0) throw new UsageError(`There is no check “${unknown.join('”, “')}”.`);

  const chosen = wanted.length ? gates.filter((gate) => wanted.includes(gate.name)) : gates;
  const outcomes = await runGates(chosen, {
    root,
    atOnce: Math.max(2, Math.min(4, availableParallelism())),
    report: print,
  });

  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((n, one) => n + of(one), 0);
  const failed = sum((outcome) => outcome.failed);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

function print({ name, passed, failed, seconds, output }: Outcome): void {
  const count = failed > 0 ? `${failed} failed` : `${passed} passed`;
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(9)}${count.padEnd(14)}${seconds.toFixed(1)} s`,
  );
  if (failed > 0) console.log(`\n${output.trimEnd()}\n`);
  else
    for (const line of output.split('\n').filter((text) => /^Skipped: /.test(text)))
      console.log(`  ${line}`);
}
