import { beginning, type Slip } from './line-marks.ts';
import { noteAt } from './silent-loss.ts';

/** A line of fields that says something, and where it begins. */
export interface Line {
  text: string;
  offset: number;
  indent: number;
}

/** Text with “: ” inside, which would begin a field. */
export function colonInside(line: Line, value: string): Slip {
  return {
    offset: line.offset + line.text.lastIndexOf(value),
    length: value.length,
    message: 'In this line “: ” appears inside the text.',
    fix: value.includes('"')
      ? "Put the text in quotes: '…'."
      : value.length > 60
        ? 'Put the whole text in quotes: "…".'
        : `Put the text in quotes: "${value}".`,
  };
}

/** A value that begins with a sign of its own meaning. */
export function reserved(line: Line, value: string): Slip {
  return {
    offset: line.offset + line.text.lastIndexOf(value),
    length: 1,
    message: `A value cannot begin with “${value.charAt(0)}” here.`,
    fix: `Put the text in quotes: "${beginning(value)}".`,
  };
}

function unclosed(text: string, offset: number): Slip {
  const sign = text.charAt(offset);
  const isQuote = sign === '"' || sign === "'";
  return {
    offset,
    length: 1,
    message: `The ${isQuote ? 'quotation mark' : 'bracket'} that is opened here is not closed.`,
    fix: isQuote
      ? 'Close it, or write typographic quotes “ ” in the text.'
      : `Write “${sign === '[' ? ']' : '}'}” at its end.`,
  };
}

/** Where a value in quotes or brackets ends, or why it does not, or not there. */
export function endOfValue(text: string, start: number): number | Slip {
  const brackets: number[] = [];
  const opened = () => unclosed(text, brackets.at(-1) ?? start);
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charAt(at);
    // Inside a word of a list, as in Don't, it is an apostrophe.
    if ((sign === '"' || sign === "'") && (at === start || /[[{,:\s]/.test(text.charAt(at - 1)))) {
      const close = endOfQuotes(text, at);
      if (close === undefined) return unclosed(text, at);
      at = close;
    } else if (sign === '[' || sign === '{') brackets.push(at);
    else if (sign === ']' || sign === '}') brackets.pop();
    else if (sign === '#' && /\s/.test(text.charAt(at - 1))) return noteAt(text, at);
    else if (sign === '\n' && /^[\w-]+:(?:\s|$)/.test(text.slice(at + 1, at + 60))) return opened();
    if (brackets.length === 0) return goesOn(text, at + 1) ?? at + 1;
  }
  return opened();
}

/** Where a text in quotes ends; nowhere if the next field begins before. */
function endOfQuotes(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\' && quote === '"') at += 1;
    else if (sign === quote && quote === "'" && text.charAt(at + 1) === quote) at += 1;
    else if (sign === quote) return at;
    else if (sign === '\n' && /^\s*(?:- +)?[\w-]+:(?:\s|$)/.test(text.slice(at + 1, at + 80)))
      return undefined;
  }
  return undefined;
}

/** Words behind the end of a value. */
function goesOn(text: string, end: number): Slip | undefined {
  const words = /^[ \t]*(?=[^\s#])(.*)/.exec(text.slice(end))?.[1]?.trim();
  if (!words) return undefined;
  const sign = text.charAt(end - 1);
  return {
    offset: end + text.slice(end).indexOf(words),
    length: words.length,
    message: `The value ends at “${sign}”, but the line goes on.`,
    fix: /["']/.test(sign)
      ? 'Write typographic quotes “ ” and ’ inside the text, and " only around the whole.'
      : 'Delete what follows, or put the whole text in quotes.',
  };
}
