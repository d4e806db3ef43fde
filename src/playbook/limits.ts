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
  // Nearly all texts can be told at one look; line by line takes longer than all other looks at a text.
  const isShort = text.length <= limits.line && countOf(tag, text) <= limits.tags;
  if (isShort && !mayNest(text)) return [];
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
    if (fence === undefined) tags += countOf(tag, line);
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

const tag = /<[A-Za-z]/g;
const run = /[*_~[\]({<>!`]{25,}/;
const brackets = 3 * limits.depth;

const countOf = (sign: RegExp, text: string) => text.match(sign)?.length ?? 0;

/** Could any line of the text be nested too deeply? Some that could are not. */
const mayNest = (text: string) =>
  run.test(text) ||
  /^\s{41}/m.test(text) ||
  /^(?:\s{0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)){9}/m.test(text) ||
  countOf(/[[({]/g, text) > brackets;

/** The offset in a line where nesting passes the limit. */
function deepest(line: string): number | undefined {
  const markers = /^(?:\s{0,3}(?:>|[-*+]\s|\d{1,9}[.)]\s)){9,}/.exec(line);
  if (markers) return 0;
  if (/^\s{41,}\S/.test(line)) return 40;
  const signs = run.exec(line);
  if (signs && !/^\s*([*_~`-])\1*\s*$/.test(line)) return signs.index;
  if (line.length <= 40) return undefined;
  let open = 0;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index];
    if (letter === '[' || letter === '(' || letter === '{') open += 1;
    else if ((letter === ']' || letter === ')' || letter === '}') && open > 0) open -= 1;
    if (open > brackets) return index;
  }
  return undefined;
}
