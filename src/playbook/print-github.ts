import { summary, type Findings } from './print.ts';
import type { Problem } from './problem.ts';

/** GitHub shows no more than ten of a kind and hides the others without a word. */
const most = 10;

/** Annotations for the first mistakes, as commands that GitHub reads from the log. */
export function toGithub(found: Findings): string {
  const lines = (['error', 'warning'] as const).flatMap((severity) =>
    found.problems
      .filter((problem) => problem.severity === severity)
      .slice(0, most)
      .map(annotation),
  );
  const rest = found.problems.length - lines.length;
  const more = rest > 0 ? ` ${rest} more in the summary of this job.` : '';
  return [...lines, `${value(summary(found))}${more}`].join('\n');
}

function annotation({
  severity,
  file,
  line,
  column,
  length = 1,
  rule,
  message,
  fix,
}: Problem): string {
  const at = `file=${property(file)},line=${line},col=${column},endColumn=${column + length}`;
  return `::${severity} ${at},title=${property(rule)}::${value(fix === undefined ? message : `${message} ${fix}`)}`;
}

const value = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string) => value(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** GitHub takes one MiB of summary; beyond that it shows none at all. */
const longest = 900_000;

/** Everything that was found, as a table for the summary of the job. */
export function toSummary(found: Findings): string {
  const head = `## Content\n\n${cell(summary(found))}\n`;
  if (found.problems.length === 0) return head;
  const rows = found.problems.map(
    ({ file, line, column, message, fix, rule, severity }) =>
      `| ${cell(`${file}:${line}:${column}`)} | ${severity === 'warning' ? 'Soon: ' : ''}${cell(message)} | ${cell(fix ?? '')} | ${cell(rule)} |`,
  );
  let table = `${head}\n| place | what | what to write | rule |\n|---|---|---|---|\n`;
  for (const [index, row] of rows.entries()) {
    if (table.length + row.length > longest)
      return `${table}\n${rows.length - index} more: run npm run check.\n`;
    table += `${row}\n`;
  }
  return table;
}

/** Text that stays text in a table of Markdown. */
const cell = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~@]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/\s+/g, ' ');
