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
      const start = text.lastIndexOf('\n', range[0] - 1) + 1;
      const lines = text.slice(start, range[1]).split('\n');
      if (lines.length === 1 && text.slice(start, range[0]).trim() !== '') return;
      let offset = start;
      for (const [index, line] of lines.entries()) {
        const own = index > 0 || text.slice(start, range[0]).trim() === '';
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
  if (!/\S.*\s#/.test(text)) return [];
  const found: Slip[] = [];
  let offset = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#') && !isText) {
      const slip = note(text, offset, lexeme);
      if (slip) found.push(slip);
    }
    isText = lexeme === '\u001f';
    // Signs of the lexer itself stand for nothing in the text.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
  }
  return found;
}

/** A note is a loss where it follows words, and where it stands in place of a value. */
function note(text: string, offset: number, words: string): Slip | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset).trim();
  const value = before.replace(/^(?:- +)*(?:[\w-]+:(?:\s+|$))?/, '').trim();
  // On a line of its own, or behind what is closed, is a day or a number, nothing is lost.
  if (before === '' || /["'\]}|>]$/.test(value) || /^(?:[\d.-]+|true|false)$/.test(value))
    return undefined;
  const below = text
    .slice(offset + words.length + 1)
    .split('\n')
    .find((line) => /^\s*[^\s#]/.test(line));
  const indent = /^\s*/.exec(text.slice(start))?.[0].length ?? 0;
  const inside = below !== undefined && (/^\s*/.exec(below)?.[0].length ?? 0) > indent;
  if (value === '' && (inside || /^\s*- /.test(below ?? ''))) return undefined;
  return noteAt(text, offset);
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
