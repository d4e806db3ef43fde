export type Severity = 'error' | 'warning';

/** One mistake in the content, at its place, in an editor's words. */
export interface Problem {
  /** Permanent name of the broken rule, such as `unknown-field`. */
  rule: string;
  severity: Severity;
  /** Path from the parent of the content folder, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units as editors count. */
  column: number;
  /** What is wrong, quoting the editor's own words. */
  message: string;
  /** What to write instead, where it is known. */
  fix?: string;
  /** How many characters of the line are meant. */
  length?: number;
}

/** Whether it stops the site; all else only warns. */
export const isError = ({ severity }: Pick<Problem, 'severity'>) => severity === 'error';

/** Sorts by file, line, column and rule, and keeps one of equal problems. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
  return sorted.filter((problem, index) => {
    const before = sorted[index - 1];
    return !(
      before &&
      before.file === problem.file &&
      before.line === problem.line &&
      before.column === problem.column &&
      before.rule === problem.rule &&
      before.message === problem.message
    );
  });
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
