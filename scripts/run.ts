import { basename } from 'node:path';
import { BuildStopped } from '#build/stopped.ts';
import { misread, usageOf } from '#build/usage.ts';
import { UsageError } from '#site/usage-error.ts';

/**
 * Runs a command and sets the exit code: what it returns or a build that stopped says, 2 if it was called
 * wrongly, 3 if the fault is our own.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof BuildStopped) {
      console.error(error.message);
      process.exitCode = error.exitCode;
      return;
    }
    const said = error instanceof Error ? error.message : String(error);
    const wrong = misread(error) ?? (error instanceof UsageError ? said : undefined);
    if (wrong) console.error(`${wrong}\n${usageOf(basename(process.argv[1] ?? '', '.ts'))}`);
    else console.error(`This is our own fault, not yours: ${said}\n${trace(error)}`);
    process.exitCode = wrong ? 2 : 3;
  }
}

const trace = (error: unknown) => (error instanceof Error ? (error.stack ?? '') : '');
