import { Lexer, visit, type Document } from 'yaml';
import { beginning, signSlip, withoutDash, type Slip } from './line-marks.ts';

/**
 * Where fields that can be read would show readers something else than was written. Files of
 * settings, unlike pages, may have notes behind their values.
 */
export const findLosses = (document: Document, text: string, mayHaveNotes: boolean): Slip[] =>
  [...swallowed(document, text), ...(mayHaveNotes ? [] : notes(text))].slice(0, 1);

/** Lines that look like entries or fields, and go on from the text above. */
function swallowed(document: Document, text: string): Slip[] {
  const found: Slip[] = [];
  visit(document, {
    Scalar(key, { type, range }) {
      if (key === 'key' || type !== 'PLAIN' || !range || found.length > 0) return;
      const [from, to] = range;
      const ownLine = /(?:^|\n) *$/.test(text.slice(Math.max(0, from - 60), from));
      const wraps = text.slice(from, to).includes('\n');
      if (!ownLine && !wraps) return;
      const start = text.lastIndexOf('\n', from - 1) + 1;
      const lines = text.slice(start, to).split('\n');
      let offset = start;
      for (const [index, line] of lines.entries()) {
        const own = index > 0 || ownLine;
        const slip =
          own && (signSlip(line, offset, index > 0) ?? deeper(line, offset, lines[0] ?? '', start));
        if (slip) return void found.push(slip);
        offset += line.length + 1;
      }
    },
  });
  return found;
}

function deeper(line: string, offset: number, first: string, start: number): Slip | undefined {
  const before = /^ *(?=- )/.exec(line)?.[0];
  if (before === undefined) return undefined;
  const item = /^ *(?=- )/.exec(first)?.[0].length;
  if (item !== undefined)
    return {
      offset: offset + before.length,
      length: 1,
      message:
        'This “- ” is indented deeper than the items above, so it becomes part of the item before.',
      fix: `Give it ${item === 2 ? 'two' : item === 0 ? 'no' : item} blanks.`,
    };
  if (/^ */.exec(first)?.[0] === before) return withoutDash(first, start);
  return {
    offset: offset + before.length,
    length: 1,
    message: 'This “- ” becomes part of the text above.',
    fix: 'Begin a list on the line below the name of its field, or put the whole text in quotes.',
  };
}

/** Notes behind words: mostly a “#” that was meant to be read. */
function notes(text: string): Slip[] {
  if (!/\S[ \t]+#/.test(text)) return [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && !isText) {
      const slip = note(text, offset);
      if (slip) return [slip];
    }
    isText = lexeme === '\u001f';
    // Signs of the lexer itself stand for nothing in the text.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
  }
  return [];
}

/** A note is a loss where it follows words, and where it stands in place of a value. */
function note(text: string, offset: number): Slip | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset).trim();
  const value = before.replace(/^(?:- +)*(?:[\w-]+:(?:\s+|$))?/, '').trim();
  // On a line of its own, or behind what is closed, is a day or a number, nothing is lost.
  const closed = /^(["'[{]).*["'\]}]$|^[|>][+-]?\d?$|^(?:[\d.-]+|true|false)$/.test(value);
  if (before === '' || closed || (value === before && /[\]}]$/.test(value))) return undefined;
  if (value === '' && opensBelow(text, start, offset)) return undefined;
  return noteAt(text, offset);
}

/** Whether a list or group follows the line from `start`, in which `offset` lies. */
function opensBelow(text: string, start: number, offset: number): boolean {
  const line = /\n([ \t]*)(?=[^\s#])(- )?/g;
  line.lastIndex = offset;
  const [, below = '', entry] = line.exec(text) ?? [];
  return (
    entry !== undefined || below.length > (/^ */.exec(text.slice(start, offset))?.[0].length ?? 0)
  );
}

/** Words behind “ #”, which nobody is shown. */
export function noteAt(text: string, offset: number): Slip {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const words = /^.*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  const value = text.slice(start, offset).replace(/^\s*(?:- +)*(?:[\w-]+:\s+)?/, '');
  const entry = /^[[{]/.test(value)
    ? value.replace(/^.*[[{,]\s*/, '') + (words.split(/[,\]}]/)[0] ?? '')
    : value + words;
  return {
    offset,
    length: words.length,
    message: 'Everything after “ #” is a note and not shown.',
    fix: `Put the text in quotes: "${beginning(entry.replaceAll('"', '’'))}". A note gets a line of its own.`,
  };
}
