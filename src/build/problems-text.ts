import { isError, type Problem } from '#playbook/problem.ts';
import { count } from '#playbook/wording.ts';

/** The mistakes that stop a build, one a line, each with its place and what to write instead. */
export function problemsText(problems: readonly Problem[]): string {
  const errors = problems.filter(isError);
  const lines = errors.map(
    ({ file, line, column, message, fix, rule }) =>
      `${file}:${line}:${column}  ${[message, fix].filter(Boolean).join(' ')}  (${rule})`,
  );
  return [...lines, `${count(errors.length, 'mistake')} in the content: nothing was built.`].join(
    '\n',
  );
}
