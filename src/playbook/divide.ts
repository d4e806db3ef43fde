import type { Form } from './allow.ts';
import { pageName } from './file-name.ts';
import { inFile } from './finding.ts';
import { isKind, type Kind } from './kinds.ts';
import { checkLimits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { SourceFile } from './source.ts';
import { fieldNames } from './line-marks.ts';
import { checkText } from './text.ts';
import { cut } from './wording.ts';

/** What a file of the content folder is for. */
export type Role = Kind | 'settings' | 'sources' | 'backtest' | 'elsewhere';

/** A file whose front matter and text are told apart, but not yet read. */
export interface Divided {
  file: string;
  text: string;
  unread?: true;
  role: Role;
  id: string;
  form: Form;
  /** Where the fields stand in `text`; missing if there are none to read. */
  fields?: { from: number; to: number };
  /** The text of the page; missing if it must not be given to the Markdown engine. */
  body?: string;
  /** The line on which the text begins. */
  bodyLine: number;
  problems: Problem[];
}

/** Looks at a file as plain text: its place, its signs, its sizes, and where its fields end. */
export function divide({ file, text: raw, unread }: SourceFile): Divided {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const name = pageName(file);
  const limited = checkLimits(text);
  const problems = [...limited, ...checkText(text)].map(inFile(file));
  const divided: Divided = {
    file,
    text,
    role: roleOf(file),
    id: name?.id ?? '',
    form: name?.form ?? 'md',
    bodyLine: 1,
    problems,
  };
  if (unread) return { ...divided, unread };
  // Two versions in one file: whatever else is found would follow from that.
  const merging = problems.some(({ rule }) => rule === 'merge-marker');
  if (limited.length > 0 || merging) return divided;
  if (!name) return { ...divided, fields: { from: 0, to: text.length } };
  if (divided.role === 'elsewhere' && !text.startsWith('---')) return { ...divided, body: text };
  return { ...divided, ...frontMatter(text, file, problems) };
}

function roleOf(file: string): Role {
  const [folder = '', ...rest] = file.split('/').slice(1);
  const path = [folder, ...rest].join('/');
  const isPage = pageName(file) !== undefined;
  if (path === 'playbook.yaml') return 'settings';
  if (path === 'evidence/sources.yaml') return 'sources';
  if (path === 'evidence/backtest.json') return 'backtest';
  return isPage && isKind(folder) && rest.length === 1 ? folder : 'elsewhere';
}

/** Where front matter begins and ends. Stricter than Astro: it must stand alone and be closed. */
function frontMatter(text: string, file: string, problems: Problem[]): Partial<Divided> {
  const refuse = (rule: string, line: number, length: number, message: string, fix: string) => {
    problems.push(inFile(file)({ rule, line, column: 1, length, message, fix }));
    return {};
  };
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  if (first.trimEnd() !== '---')
    return refuse(
      'no-front-matter',
      1,
      Math.max(1, Math.min(first.length, 60)),
      first.startsWith('+++')
        ? '“+++” does not begin the fields of a page here.'
        : text.trim() === ''
          ? 'The page is empty.'
          : 'The page has no fields at its top.',
      'Begin the file with a line “---”, then the fields (title: …), then another line “---”.',
    );
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const before = end < 0 ? lines.length : end;
  const odd = lines.findIndex(
    (line, index) => index > 0 && index < before && /^(---|\+\+\+)/.test(line),
  );
  if (odd > 0)
    return refuse(
      'front-matter-open',
      odd + 1,
      3,
      `“${(lines[odd] ?? '').trim().slice(0, 40)}” begins like the end of the fields, but is not “---” alone.`,
      'Put the text of this line in quotes, or write “---” alone.',
    );
  if (end < 0)
    return refuse(
      'front-matter-open',
      1,
      3,
      'The fields that begin here are never closed.',
      'Write a line “---” between the fields and the text.',
    );
  const field = fieldBelow(lines.slice(end + 1));
  if (field !== undefined)
    return refuse(
      'front-matter-open',
      end + 1,
      3,
      `The fields end here, but “${cut(field, 40)}” below looks like a field.`,
      'Delete this line “---”.',
    );
  const from = first.length + 1;
  const to = lines.slice(0, end).reduce((sum, line) => sum + line.length + 1, 0);
  return { fields: { from, to }, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** The first field below the fields, where these go on up to another line “---”. */
function fieldBelow(lines: readonly string[]): string | undefined {
  const end = lines.findIndex((line) => line.trimEnd() === '---');
  if (end < 0 || !/^(?: *- | *[A-Za-z]+:(?: |$))/.test(lines[0] ?? '')) return undefined;
  return lines
    .slice(0, end)
    .find((line) => fieldNames.has(/^([A-Za-z]+):(?:\s|$)/.exec(line)?.[1] ?? ''))
    ?.trim();
}
