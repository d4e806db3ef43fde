import { pageName, slugOfName } from './file-name.ts';
import { offsetOf } from './place.ts';
import type { Problem } from './problem.ts';

/** One safe change: the stretch of text from an offset on, and what replaces it. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The text with everything mended that is safe; marks of encoding and line ends are always tidied. */
export function mendText(text: string, problems: readonly Problem[], isMdx: boolean): string {
  const tidy = text.replace(/^\uFEFF/, '');
  const edits = problems.flatMap((problem) => editsOf(problem, tidy, isMdx));
  let mended = tidy;
  let last = Number.POSITIVE_INFINITY;
  for (const { from, to, text: put } of edits.sort((a, b) => b.from - a.from)) {
    if (to > last) continue;
    mended = mended.slice(0, from) + put + mended.slice(to);
    last = from;
  }
  const whole = problems.some(({ rule }) => rule === 'split-letters')
    ? mended.normalize('NFC')
    : mended;
  return whole.replaceAll('\r\n', '\n');
}

function editsOf(
  { rule, line, column, length = 1 }: Problem,
  text: string,
  isMdx: boolean,
): Edit[] {
  const from = offsetOf(text, { line, column });
  const rest = text.slice(from, from + 20_000);
  switch (rule) {
    case 'html-comment': {
      const comment = /^<!--([^]*?)-->/.exec(rest);
      const inner = comment?.[1] ?? '';
      if (!comment || !isMdx || inner.includes('*/')) return [];
      return [{ from, to: from + comment[0].length, text: `{/*${inner}*/}` }];
    }
    case 'bare-link': {
      const link = /^<(https:\/\/([^\s<>()[\]]+))>/.exec(rest);
      if (!link) return [];
      return [{ from, to: from + link[0].length, text: `[${link[2] ?? ''}](${link[1] ?? ''})` }];
    }
    case 'link-not-secure': {
      const at = rest.slice(0, Math.max(length, 8)).indexOf('http://');
      return at < 0 ? [] : [{ from: from + at, to: from + at + 4, text: 'https' }];
    }
    case 'tab-indentation': {
      const start = from - (column - 1);
      const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
      const above = text
        .slice(0, start)
        .split('\n')
        .filter((other) => other.trim() !== '');
      const right = indentBelow(above, text.startsWith('-', start + indent.length));
      return [{ from: start, to: start + indent.length, text: ' '.repeat(right) }];
    }
    case 'strange-character':
      return /^[\u200b\u2028\u2029\u2060\ufeff\u00ad]/.test(rest)
        ? allOf(rest.charAt(0), text)
        : [];
    default:
      return [];
  }
}

/** How many blanks stand before a line below these: as many as before its neighbours above. */
function indentBelow(above: readonly string[], isEntry: boolean): number {
  const opens = (line: string) => /:\s*$/.test(line);
  const near = isEntry ? above.findLast((line) => opens(line) || /^ *-/.test(line)) : above.at(-1);
  const indent = /^ */.exec(near ?? '')?.[0].length ?? 0;
  if (near === undefined || (isEntry && /^ *-/.test(near) && !opens(near))) return indent;
  const inEntry = /^ *- /.test(near) ? 2 : 0;
  return indent + inEntry + (opens(near) ? 2 : 0);
}

/** Two of the signs that nobody sees end a line elsewhere, and do so here; a field stays on its line. */
function allOf(sign: string, text: string): Edit[] {
  const body = text.startsWith('---') ? text.indexOf('\n---') : 0;
  const edits: Edit[] = [];
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) {
    const ends = sign === '\u2028' || sign === '\u2029';
    edits.push({ from: at, to: at + 1, text: ends ? (at > body ? '\n' : ' ') : '' });
  }
  return edits;
}

/** The name that a page should have, if its own cannot be part of an address. */
export function mendName(name: string): string | undefined {
  const page = pageName(name);
  if (!page || page.id === '') return undefined;
  const right = `${slugOfName(page.id)}.${page.form}`;
  return right === name ? undefined : right;
}
