import { colonSlip, fieldNames, signSlip, withoutDash, type Slip } from './line-marks.ts';
import { colonInside, endOfValue, reserved, type Line } from './value-slip.ts';

/** A group of fields or a list whose lines begin after so many blanks. */
interface Block {
  indent: number;
  list: boolean;
  /** The line that opened it. */
  first: Line;
}

/** What the lines above lead one to expect. */
interface Reading {
  open: Block[];
  last: Line | undefined;
  /** Whether the line above ends so that what follows is inside it, goes on in words, or is closed. */
  end: 'open' | 'words' | 'closed';
  /** Whether the line above was the first in its group, and no entry. */
  began: boolean;
}

/** The first line in which fields that cannot be read are written otherwise than they should be. */
export function findSlip(text: string): Slip | undefined {
  const lines = linesOf(text);
  const reading: Reading = { open: [], last: undefined, end: 'open', began: false };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line) break;
    const slip = readLine(line, lines[at + 1], reading);
    if (slip) return slip;
    reading.began = reading.last !== undefined && reading.end === 'open' && !/^ *-/.test(line.text);
    reading.last = line;
    const value = valueOf(line.text);
    if (/^[|>][+-]?\d?$/.test(value)) {
      while ((lines[at + 1]?.indent ?? -1) > innermost(reading)) at += 1;
      reading.end = 'closed';
    } else if (/^["'[{]/.test(value)) {
      const start = line.offset + line.text.lastIndexOf(value);
      const close = endOfValue(text, start);
      if (typeof close !== 'number') return close;
      while ((lines[at + 1]?.offset ?? close) < close) at += 1;
      reading.end = 'closed';
    } else {
      reading.end = value === '' ? 'open' : 'words';
      const colon = /: |:$/.exec(value);
      if (/^(?:[@`%|>]|[-?] )/.test(value)) return reserved(line, value);
      if (colon && !/^[*&!]/.test(value)) return colonInside(line, value);
    }
  }
  return undefined;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const whole of text.split('\n')) {
    const line = whole.replace(/\s+$/, '');
    if (!/^\s*(?:#|$)/.test(line))
      lines.push({ text: line, offset, indent: /^ */.exec(line)?.[0].length ?? 0 });
    offset += whole.length + 1;
  }
  return lines;
}

const field = /^(["']?)([\w-]+)\1:(?=\s|$)/;

/** What stands after the name of a field and the “- ” of an entry. */
const valueOf = (line: string) =>
  line
    .trim()
    .replace(/^(?:- +|-$)+/, '')
    .replace(field, '')
    .replace(/^(.*?)(?:^|\s)#.*$/, '$1')
    .trim();

const innermost = ({ open }: Reading) => open.at(-1)?.indent ?? -1;

function readLine(line: Line, next: Line | undefined, reading: Reading): Slip | undefined {
  const { end } = reading;
  const inside = reading.last === undefined ? false : line.indent > innermost(reading);
  const goesOn = inside && end === 'words';
  const odd =
    signSlip(line.text, line.offset, goesOn) ??
    (goesOn ? undefined : colonSlip(line.text, line.offset, inside));
  if (odd) return odd;
  let rest = line.text.slice(line.indent);
  let indent = line.indent;
  let mayOpen = end === 'open';
  for (let dash = /^-(?:\s+|$)/.exec(rest); dash; dash = /^-(?:\s+|$)/.exec(rest)) {
    const slip = place({ indent, list: true, first: line }, mayOpen, reading, next);
    if (slip) return slip;
    rest = rest.slice(dash[0].length);
    indent += dash[0].length;
    mayOpen = true;
  }
  const name = field.exec(rest)?.[2];
  if (name !== undefined && !(goesOn && !fieldNames.has(name)))
    return place({ indent, list: false, first: line }, mayOpen, reading, next);
  if (indent > line.indent || (inside && end !== 'closed')) return undefined;
  if (goesOn && name !== undefined) return colonInside(line, line.text.trim());
  return stray(line, reading);
}

/** Text that is neither a field nor an entry, and does not go on from the line above. */
function stray(line: Line, { open }: Reading): Slip {
  if (open.some(({ indent, list }) => list && indent === line.indent))
    return withoutDash(line.text, line.offset);
  return {
    offset: line.offset + line.indent,
    length: line.text.length - line.indent,
    message: 'This line is neither “name: value” nor an entry “- …” of a list.',
    fix: 'Write it so; or, if it goes on from the line above, put it at the end of that line.',
  };
}

/** Finds the group or list that a line belongs to by its blanks, or opens one where one may begin. */
function place(
  block: Block,
  mayOpen: boolean,
  reading: Reading,
  next: Line | undefined,
): Slip | undefined {
  const { open } = reading;
  const { indent, list, first } = block;
  const closed: Block[] = [];
  for (let top = open.at(-1); top && top.indent > indent; top = open.at(-1))
    closed.push(...open.splice(-1));
  // Entries may stand as far left as the name of their list.
  if (
    !list &&
    open.at(-1)?.list &&
    open.at(-2)?.indent === indent &&
    open.at(-1)?.indent === indent
  )
    open.pop();
  const top = open.at(-1);
  if (top && top.indent === indent && top.list === list) return undefined;
  if (
    mayOpen &&
    closed.length === 0 &&
    (!top || top.indent < indent || (list && top.indent === indent))
  )
    return void open.push(block);
  const last = closed.at(-1);
  if (!top && last) return firstFields(last.first);
  // Where the lines below agree with this one, the one above is the odd one.
  const agreed = next?.indent === indent;
  const inner = closed[0];
  if (agreed && inner && inner.first === reading.last) {
    const right = inner.first.indent - (inner.indent - indent);
    return right < 0 ? firstEntry(inner.first) : blanks(inner.first, right);
  }
  if (agreed && !inner && reading.began && reading.last) return blanks(reading.last, indent);
  return blanks(first, nearestTo(block, [...closed, ...open.toReversed()]));
}

/** How far in the neighbours of a line stand: of its own kind, those that are least far off. */
function nearestTo({ indent, list }: Block, blocks: readonly Block[]): number {
  const alike = blocks.filter((other) => other.list === list);
  const [nearest] = (alike.length > 0 ? alike : blocks).toSorted(
    (a, b) => Math.abs(a.indent - indent) - Math.abs(b.indent - indent),
  );
  return nearest?.indent ?? 0;
}

const firstEntry = ({ offset, indent }: Line): Slip => ({
  offset: offset + indent,
  length: 1,
  message: 'This line begins with “- ”, the lines below it do not.',
  fix: 'Delete the “- ”.',
});

const firstFields = ({ offset, indent }: Line): Slip => ({
  offset,
  length: indent,
  message: `This line begins with ${indent === 1 ? 'a space' : `${indent} spaces`}, the lines below it do not.`,
  fix: `Delete the ${indent === 1 ? 'space' : 'spaces'}.`,
});

const blanks = ({ offset, indent }: Line, right: number): Slip => ({
  offset,
  length: Math.max(1, indent),
  message: `This line has ${indent === 1 ? 'one blank' : `${indent || 'no'} blanks`} before it, its neighbours ${right || 'none'}.`,
  fix:
    right === 0
      ? 'Delete the blanks.'
      : right === 1
        ? 'Give it one blank.'
        : `Give it ${right} blanks.`,
});
