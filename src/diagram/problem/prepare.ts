import type { Problem } from '../job.ts';
import { MAX_LENGTH } from '../limits.ts';
import { ownLooks } from './own-looks.ts';

/** A diagram's source made ready for mermaid. */
export interface Prepared {
  /** Without comments and leading blank lines, which mermaid counts differently from case to case. */
  code: string;
  /** For each line of `code` its line in the source, from 1. */
  lines: number[];
  /** From the front matter. */
  title: string;
  problems: Problem[];
  warnings: string[];
}

interface SourceLine {
  text: string;
  /** From 1. */
  line: number;
}

/**
 * Takes out what mermaid must not see. Looks of the author's own and addresses outside of the site become problems, with
 * `drop` only warnings; with `keep` they stay, for a reading that looks for mistakes in them.
 */
export function prepare(source: string, looks: 'refuse' | 'drop' | 'keep'): Prepared {
  const all = source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, i): SourceLine => ({ text, line: i + 1 }));
  const found: Problem[] = [];
  const { rest, title } = withoutFrontMatter(all, found);
  const code = withoutComments(rest, found);
  const [first] = code;
  const keyword = /^\s*([\w-]+)/.exec(first?.text ?? '')?.[1] ?? '';
  const kept = code.filter((each, i) => {
    const { text, problems, isDropped } = ownLooks(each.text, keyword, i === 0);
    if (looks === 'keep') return true;
    for (const { message, column } of problems) found.push({ message, line: each.line, column });
    each.text = text;
    return !isDropped;
  });
  const [refused, dropped] = looks === 'refuse' ? [found, []] : [[], found];
  return {
    code: kept
      .map(({ text }) => text)
      .join('\n')
      .trimEnd(),
    lines: kept.map(({ line }) => line),
    title,
    problems: [...tooLong(source), ...refused],
    warnings: dropped.map(({ line, message }) => `Line ${line} is left out in part: ${message}`),
  };
}

function tooLong(source: string): Problem[] {
  if (source.length <= MAX_LENGTH) return [];
  const message = `This diagram has ${source.length} characters, more than the ${MAX_LENGTH} that are drawn. Split it.`;
  return [{ message, line: 1, column: 1 }];
}

function withoutFrontMatter(
  all: SourceLine[],
  found: Problem[],
): { rest: SourceLine[]; title: string } {
  const start = all.findIndex(({ text }) => text.trim() !== '');
  if (all[start]?.text.trim() !== '---') return { rest: all, title: '' };
  const end = all.findIndex(({ text }, i) => i > start && text.trim() === '---');
  found.push({
    message:
      'A diagram has no front matter here. Write the title as “accTitle: …” in the line after the first; looks are set for the whole site.',
    line: start + 1,
    column: 1,
  });
  if (end < 0) return { rest: all.slice(start + 1), title: '' };
  const title = all
    .slice(start, end)
    .map(({ text }) => /^title:\s*["']?(.*?)["']?\s*$/.exec(text)?.[1])
    .find(Boolean);
  return { rest: all.slice(end + 1), title: title ?? '' };
}

/** Also takes out directives, which look like comments and may span lines. */
function withoutComments(all: SourceLine[], found: Problem[]): SourceLine[] {
  const kept: SourceLine[] = [];
  let inDirective = false;
  for (const each of all) {
    const { text, line } = each;
    if (inDirective) {
      inDirective = !text.includes('}%%');
      continue;
    }
    const column = text.search(/%%\s*\{/) + 1;
    if (column > 0 && !/^\s*%%[^{]*$/.test(text)) {
      found.push({
        message: `“${text.trim().slice(0, 40)}” sets looks for this diagram alone. Take it out: looks are set for the whole site.`,
        line,
        column,
      });
      inDirective = !text.includes('}%%');
      const before = text.slice(0, column - 1);
      if (before.trim()) kept.push({ text: before, line });
      continue;
    }
    const isBlankStart = kept.length === 0 && text.trim() === '';
    if (!isBlankStart && !/^\s*%%/.test(text)) kept.push(each);
  }
  return kept;
}
