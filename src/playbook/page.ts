import { readFields, type Fields, type SourceFile } from './source.ts';
import type { Problem } from './problem.ts';

/** One page: its fields with places, and its body. */
export interface Page {
  file: string;
  text: string;
  fields: Fields;
  body: string;
  /** The line of the file on which the body begins. */
  bodyLine: number;
}

/** Divides a page into front matter and body. Stricter than Astro: the block must be alone and closed. */
export function readPage({ file, text }: SourceFile): { page?: Page; problems: Problem[] } {
  const refuse = (rule: string, line: number, message: string, fix: string) => ({
    problems: [
      { rule, severity: 'error' as const, file, line, column: 1, message, fix, length: 3 },
    ],
  });
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines = clean.split('\n');
  if (lines[0]?.trimEnd() !== '---') {
    const toml = lines[0]?.startsWith('+++');
    return refuse(
      'no-front-matter',
      1,
      toml
        ? '“+++” does not begin the fields of a page here.'
        : 'The page has no fields at its top.',
      'Begin the file with a line “---”, then the fields (title: …), then another line “---”.',
    );
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const early = lines.findIndex(
    (line, index) => index > 0 && (end < 0 || index < end) && /^(---|\+\+\+)/.test(line),
  );
  if (early > 0)
    return refuse(
      'front-matter-open',
      early + 1,
      `“${(lines[early] ?? '').trim().slice(0, 40)}” begins like the end of the fields, but is not “---” alone.`,
      'Put the text of this line in quotes, or write “---” alone.',
    );
  if (end < 0)
    return refuse(
      'front-matter-open',
      1,
      'The fields that begin here are never closed.',
      'Write a line “---” between the fields and the text.',
    );
  const from = (lines[0]?.length ?? 0) + 1;
  const to = from + lines.slice(1, end).join('\n').length;
  const fields = readFields(clean, from, Math.max(from, to));
  const problems = fields.mistakes.map((mistake) => ({
    severity: 'error' as const,
    file,
    ...mistake,
  }));
  return {
    page: { file, text: clean, fields, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 },
    problems,
  };
}
