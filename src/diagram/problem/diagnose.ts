import type { Problem } from '../job.ts';
import type { Prepared } from './prepare.ts';

export async function diagnose(
  error: unknown,
  prepared: Prepared,
  attempt: (code: string) => Promise<unknown>,
): Promise<Problem> {
  void attempt;
  return {
    message: error instanceof Error ? (error.stack ?? '') : String(error),
    line: prepared.lines[0] ?? 1,
    column: 1,
  };
}
