import type { Place } from './place.ts';
import type { Problem, Severity } from './problem.ts';

/** A mistake in one file whose name need not be repeated. */
export interface Finding extends Place {
  rule: string;
  severity?: Severity;
  message: string;
  fix?: string;
  length?: number;
}

export const inFile =
  (file: string) =>
  (finding: Finding): Problem => ({ severity: 'error', file, ...finding });
