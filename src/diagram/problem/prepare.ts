import type { Problem } from '../job.ts';
import { MAX_LENGTH } from '../limits.ts';
import { ownLooks, type Links, type Refusal } from './own-looks.ts';

/** Something in a source that is not drawn, and what it is about. */
interface Refused extends Problem {
  about: Refusal | 'size';
}

/** A diagram's source made ready for mermaid. */
export interface Prepared {
  /** Without comments and leading blank lines, which mermaid counts differently from case to case. */
  code: string;
  /** For each line of `code` its line in the source, from 1. */
  lines: number[];
  /** From the front matter, or where mermaid does not read it in this kind of diagram. */
  title: string;
  description: string;
  problems: Refused[];
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
export function prepare(
  source: string,
  looks: 'refuse' | 'drop' | 'keep',
  links: Links = 'inside',
): Prepared {
  const all = source
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((text, i): SourceLine => ({ text, line: i + 1 }));
  const found: Refused[] = [];
  const { rest, title } = withoutFrontMatter(all, found);
  const code = withoutComments(rest, found);
  const [first] = code;
  const keyword = /^\s*([\w-]+)/.exec(first?.text ?? '')?.[1] ?? '';
  const spoken = new Set(spokenLines(code));
  const said = SILENT.test(keyword) ? wordsOf([...spoken]) : { title: '', description: '' };
  const kept = code.filter((each) => {
    if (spoken.has(each)) return !SILENT.test(keyword);
    if (each === first || looks === 'keep') return true;
    const { text, problems, isDropped } = ownLooks(each.text, keyword, links);
    for (const problem of problems) found.push({ ...problem, line: each.line });
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
    title: said.title || title,
    description: said.description,
    problems: [...tooLong(source), ...refused],
    warnings: dropped.map(({ line, message }) => `Line ${line} is left out in part: ${message}`),
  };
}

/** Kinds of diagrams in which mermaid does not read “accTitle” and “accDescr”. */
const SILENT = /^(mindmap|sankey|timeline)/;

/** The lines that say in words what a diagram shows: whatever stands there is not drawn. */
function spokenLines(code: SourceLine[]): SourceLine[] {
  let isOpen = false;
  return code.filter(({ text }) => {
    const isInside = isOpen || /^\s*accDescr\s*\{/.test(text);
    isOpen = isInside && !text.includes('}');
    // What follows a closing brace in its line is drawn.
    return isInside ? !/\}.*\S/.test(text) : /^\s*acc(?:Title|Descr)\s*:/.test(text);
  });
}

function wordsOf(spoken: SourceLine[]): { title: string; description: string } {
  const words = spoken.map(({ text }) => text.trim());
  const isTitle = (text: string) => text.startsWith('accTitle');
  const plain = (texts: string[]) =>
    texts
      .map((text) => text.replace(/^acc(?:Title|Descr)\s*[:{]|\}$/g, '').trim())
      .join(' ')
      .trim();
  return {
    title: plain(words.filter(isTitle)),
    description: plain(words.filter((text) => !isTitle(text))),
  };
}

function tooLong(source: string): Refused[] {
  if (source.length <= MAX_LENGTH) return [];
  const message = `This diagram has ${source.length} characters, more than the ${MAX_LENGTH} that are drawn. Split it.`;
  return [{ about: 'size', message, line: 1, column: 1 }];
}

function withoutFrontMatter(
  all: SourceLine[],
  found: Refused[],
): { rest: SourceLine[]; title: string } {
  const start = all.findIndex(({ text }) => text.trim() !== '');
  if (all[start]?.text.trim() !== '---') return { rest: all, title: '' };
  const end = all.findIndex(({ text }, i) => i > start && text.trim() === '---');
  found.push({
    about: 'settings',
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
function withoutComments(all: SourceLine[], found: Refused[]): SourceLine[] {
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
        about: 'settings',
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
