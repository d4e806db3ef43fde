import type { Finding } from './finding.ts';
import { figure } from './wording.ts';

/** The sizes a page may have; the Markdown engine never sees anything larger. */
export const limits = {
  bytes: 256 * 1024,
  pictureBytes: 1024 * 1024,
  line: 5000,
  depth: 8,
  tags: 500,
} as const;

/** Mistakes of size and depth. A page with one of these must not be given to the Markdown engine. */
export function checkLimits(text: string): Finding[] {
  const found: Finding[] = [];
  let tags = 0;
  let fence: string | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const at = { line: index + 1, column: 1 };
    const opens = /^[\s>*+\-\d.)]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (opens !== undefined && (fence === undefined || opens.startsWith(fence)))
      fence = fence === undefined ? opens : undefined;
    const depth = deepest(line);
    if (depth !== undefined && !found.some(({ rule }) => rule === 'nested-too-deeply'))
      found.push({
        rule: 'nested-too-deeply',
        ...at,
        column: depth + 1,
        message: `Quotes, lists or brackets are nested too deeply here; ${limits.depth} levels are the limit.`,
        fix: 'Write it flat: one list, one level of quotation.',
      });
    // A line that is nested too deeply is mostly long for that reason.
    if (line.length > limits.line && depth === undefined)
      found.push({
        rule: 'line-too-long',
        ...at,
        column: limits.line + 1,
        message: `This line has ${figure(line.length)} characters; the limit is 5,000.`,
        fix: 'Break the paragraph into several.',
      });
    if (fence === undefined) tags += line.match(/<[A-Za-z]/g)?.length ?? 0;
  }
  if (tags > limits.tags)
    found.push({
      rule: 'too-many-tags',
      line: 1,
      column: 1,
      message: `The page has ${figure(tags)} tags; the limit is ${limits.tags}.`,
      fix: 'Write plain Markdown, or divide the page.',
    });
  return found;
}

/** The offset in a line where nesting passes the limit. */
function deepest(line: string): number | undefined {
  const markers = /^(?:\s{0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)){9,}/.exec(line);
  if (markers) return 0;
  if (/^\s{41,}\S/.test(line)) return 40;
  const run = /[*_~[\]({<>!`]{25,}/.exec(line);
  if (run && !/^\s*([*_~`-])\1*\s*$/.test(line)) return run.index;
  if (line.length <= 40) return undefined;
  let open = 0;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index];
    if (letter === '[' || letter === '(' || letter === '{') open += 1;
    else if ((letter === ']' || letter === ')' || letter === '}') && open > 0) open -= 1;
    if (open > 3 * limits.depth) return index;
  }
  return undefined;
}
