import type { MdastNode } from 'satteri';
import type { Finding } from './finding.ts';
import { placesOf } from './place.ts';
import { cut } from './wording.ts';

type Tell = (rule: string, offset: number, message: string, fix: string) => void;

/** Marks that do not do what their writer meant: they stand in the page as written, or take words away. */
export function findSlips(root: MdastNode, source: string): Finding[] {
  const found: Finding[] = [];
  let at: ReturnType<typeof placesOf> | undefined;
  const tell: Tell = (rule, offset, message, fix) =>
    found.push({
      rule,
      severity: rule === 'text-lost' ? 'error' : 'warning',
      ...(at ??= placesOf(source))(offset),
      length: 1,
      message,
      fix,
    });
  const walk = (node: MdastNode) => {
    const from = node.position?.start.offset ?? 0;
    const written = source.slice(from, node.position?.end.offset);
    if (node.type === 'code') inCode(written, from, tell);
    else if (node.type === 'table') inTable(node, source, tell);
    else if (withWords.has(node.type) && hasMarks(node)) {
      const words = wordsOf(node, source);
      if (node.type === 'paragraph') inParagraph(words, from, tell);
      inWords(words, from, tell);
    }
    if (node.type === 'delete' && !written.startsWith('~~'))
      tell(
        'mark-writing',
        from,
        'The words between these two “~” are struck through.',
        'Write “about” or \\~ if you mean the sign itself, ~~words~~ to strike them through.',
      );
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  return found;
}

const withWords = new Set(['paragraph', 'heading', 'tableCell']);

/** Whether marks are left among the words: without any there is nothing to find. */
const hasMarks = (node: MdastNode): boolean =>
  node.type === 'text'
    ? marks.test(node.value)
    : 'children' in node && node.children.some(hasMarks);

const marks = /\*\*|\[|##|\||:::|[•◦▪‣●○\uf0b7\uf0a7]/;

function inCode(written: string, from: number, tell: Tell): void {
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  if (fence === undefined)
    return tell(
      'mark-writing',
      from,
      'This paragraph begins with a tab or four blanks, which makes it code.',
      'Begin the line with its first word; put code between lines of three back ticks.',
    );
  const last = written.trimEnd().split('\n').slice(1).at(-1) ?? '';
  if (last.replace(/^[\s>]*/, '').startsWith(fence)) return;
  tell(
    'text-lost',
    from,
    `“${fence}” begins code here that never ends: all that follows is taken for code.`,
    `Write a line ${fence} where the code ends.`,
  );
}

function inTable(table: Extract<MdastNode, { type: 'table' }>, source: string, tell: Tell): void {
  const columns = table.children[0]?.children.length ?? 0;
  for (const { position } of table.children) {
    const from = position?.start.offset ?? 0;
    const cells = cellsOf(source.slice(from, position?.end.offset));
    const lost = cells.slice(columns).find((cell) => cell.trim() !== '');
    if (lost === undefined) continue;
    tell(
      'text-lost',
      from,
      `This row has ${cells.length} cells, but the table has ${columns} columns: “${cut(lost.trim(), 24)}” is not shown.`,
      'Give the first two lines of the table as many cells as this one; write \\| for a sign that belongs to the words.',
    );
  }
}

const cellsOf = (row: string) =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/);

/** What a part says in plain words, at its places in the source: all else in it is blank. */
function wordsOf(part: MdastNode, source: string): string {
  const from = part.position?.start.offset ?? 0;
  const words = source.slice(from, part.position?.end.offset).split('');
  const blank = (node: MdastNode) => {
    const start = (node.position?.start.offset ?? from) - from;
    const end = (node.position?.end.offset ?? from) - from;
    const isAddress = node.type === 'link' && words[start] !== '[';
    if (node.type === 'text' || isAddress) return;
    if (node.type === 'strong' || node.type === 'emphasis') {
      const mark = node.type === 'strong' ? 2 : 1;
      words.fill(' ', start, start + mark).fill(' ', end - mark, end);
      return node.children.forEach(blank);
    }
    for (let i = start; i < end; i++) if (words[i] !== '\n') words[i] = ' ';
  };
  if ('children' in part) part.children.forEach(blank);
  return words.join('').replace(/\\[^\n]/g, '  ');
}

function inParagraph(words: string, from: number, tell: Tell): void {
  const mark = (offset: number, message: string, fix: string) =>
    tell('mark-writing', from + offset, message, fix);
  const rows = [...words.matchAll(/^[\s>]*\|.*\|[ \t]*$/gm)];
  if (rows.length > 1)
    mark(
      0,
      'These lines look like a table, but are shown as they are.',
      `Write ${`|${'---|'.repeat(cellsOf(rows[0]?.[0] ?? '').length)}`} below the first line, and leave a blank line before it.`,
    );
  const heading = /^#{2,6}(?=[^\s#])/m.exec(words);
  if (heading)
    mark(
      heading.index,
      `“${heading[0]}” makes no heading here.`,
      `Write a blank after ${heading[0]}.`,
    );
  const bullet = /^[\s>]*[•◦▪‣●○\uf0b7\uf0a7]/m.exec(words);
  if (bullet)
    mark(
      bullet.index + bullet[0].length - 1,
      'This sign makes no list here.',
      'Begin each line of the list with “- ”.',
    );
  const box = /^[\s>]*(\[!\w+\]|:::\s*\w+)/m.exec(words);
  if (box)
    mark(
      box.index,
      `“${box[1]}” makes no box here.`,
      'Write <Note kind="tip">…</Note>, in a page that ends in .mdx.',
    );
}

function inWords(words: string, from: number, tell: Tell): void {
  const stars = /(?<!\*)\*\*(?!\*)/.exec(words);
  if (stars)
    tell(
      'mark-writing',
      from + stars.index,
      'These two stars make nothing bold.',
      'Write **bold**, with the stars at the words on both sides, or \\*\\* if you mean the signs.',
    );
  const note = /\[\^([^\]\s]+)\](?!:)/.exec(words);
  if (note)
    tell(
      'mark-writing',
      from + note.index,
      `There is no note “${cut(note[1] ?? '', 24)}” on this page.`,
      `Write it on a line of its own: [^${cut(note[1] ?? '', 24)}]: …`,
    );
  const link = notLinks.find(({ looks }) => looks.test(words));
  const match = link?.looks.exec(words);
  if (!link || !match) return;
  const [, said = '', path = ''] = match;
  const isPicture = words[match.index - 1] === '!';
  tell(
    'link-writing',
    from + match.index,
    `This looks like a ${isPicture ? 'picture' : 'link'}, but ${link.but}.`,
    isPicture
      ? `Write ![${cut(said)}](${address(path).toLowerCase()}), and name the file so.`
      : link.fix(said, path),
  );
}

const ours = '(?:\\/|#|\\.{1,2}\\/|https?:|mailto:|www\\.)';
const address = (path: string) =>
  cut(path.trim().replace(/\s+/g, /^\w+:/.test(path) ? '%20' : '-'));

/** Ways to write a link that is none. */
const notLinks: {
  looks: RegExp;
  but: string;
  fix: (words: string, path: string) => string;
}[] = [
  {
    looks: new RegExp(`\\[([^\\][\\n]+)\\]\\s+\\((${ours}[^)\\n]*)\\)`),
    but: 'a blank stands between its words and its address',
    fix: (words, path) => `Write [${cut(words)}](${address(path)}).`,
  },
  {
    looks: new RegExp(`\\[([^\\][\\n]+)\\]\\((${ours}[^)\\n]*)\\)`),
    but: 'its address holds a blank',
    fix: (words, path) => `Write [${cut(words)}](${address(path)}).`,
  },
  {
    looks: new RegExp(`\\[([^\\][\\n]+)\\]\\((${ours}\\S*)`),
    but: 'its address is not closed',
    fix: (words, path) => `Write [${cut(words)}](${address(path)}).`,
  },
  {
    looks: /\[\[([^\][\n]+)\]\]/,
    but: 'double brackets make none here',
    fix: (words) => `Write [${cut(words)}](/plays/…/), with the address of the page.`,
  },
  {
    looks: /\[([^\][\n]+)\]\[([^\][\n]+)\]/,
    but: 'its address stands nowhere',
    fix: (words) => `Write [${cut(words)}](/plays/…/), with the address of the page.`,
  },
];
