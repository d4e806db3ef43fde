import { UsageError } from '#site/today.ts';

/**
 * Runs a command and sets the exit code: what it returns, 2 if it was called wrongly, 3 if the
 * fault is our own.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const usage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
    const said = error instanceof Error ? error.message : String(error);
    if (usage) console.error(said);
    else console.error(`This is our own fault, not yours: ${said}\n${trace(error)}`);
    process.exitCode = usage ? 2 : 3;
  }
}

const trace = (error: unknown) => (error instanceof Error ? (error.stack ?? '') : '');
