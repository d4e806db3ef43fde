import { frame } from './frame.ts';
import { isError, type Problem } from './problem.ts';
import { count } from './wording.ts';

/** What was found, with what is needed to print it. */
export interface Findings {
  problems: readonly Problem[];
  /** Texts of the files, for showing the line of a problem. */
  texts: ReadonlyMap<string, string>;
  files: number;
  items: number;
}

type Paint = (what: 'place' | 'error' | 'warning' | 'quiet', text: string) => string;

const unpainted: Paint = (_what, text) => text;

/** For people: place, sentence and mend, the line itself, and a last line that sums up. */
export function toText(found: Findings, paint: Paint = unpainted): string {
  const { problems, texts } = found;
  const parts = problems.map((problem) => {
    const { file, line, column, severity, rule } = problem;
    const place = paint('place', `${file}:${line}:${column}`);
    const [code, marks] = frame(problem, texts.get(file) ?? '');
    return [
      `${place}  ${sentence(problem)}  ${paint('quiet', `(${rule})`)}`,
      ...(code === undefined || marks === undefined ? [] : [code, paint(severity, marks)]),
    ].join('\n');
  });
  return [...parts, ...(parts.length > 0 ? [''] : []), summary(found)].join('\n');
}

const sentence = ({ severity, message, fix }: Problem) =>
  `${severity === 'warning' ? 'Soon: ' : ''}${message}${fix === undefined ? '' : ` ${fix}`}`;

/** One line: how much was read and how much is wrong. */
export function summary({ problems, files, items }: Findings): string {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  const read = `${count(files, 'file')}, ${count(items, 'page')} of the playbook`;
  if (problems.length === 0) return `${read}: no problems.`;
  const parts = [
    ...(errors > 0 ? [count(errors, 'mistake')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const [first] = problems;
  return `${read}: ${parts.join(', ')}. Why, and an example: npm run explain -- ${first?.rule ?? ''}`;
}

/** The shape that other programs read. */
export function toJson({ problems, files, items }: Findings): string {
  const shown = problems.map(({ rule, severity, file, line, column, message, fix }) => ({
    rule,
    severity,
    file,
    line,
    column,
    message,
    ...(fix === undefined ? {} : { fix }),
  }));
  return JSON.stringify({ problems: shown, files, items });
}
