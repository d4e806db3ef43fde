import { blot } from './personal.ts';
import type { Problem } from './problem.ts';

const room = 96;

/**
 * The line of a problem with the place marked below it; nothing where the line itself must not be
 * shown. Columns are counted as terminals show them: wide letters take two, joined marks none.
 */
export function frame({ line, column, length = 1 }: Problem, text: string): string[] {
  const whole = (text.startsWith('\uFEFF') ? text.slice(1) : text)
    .split('\n')
    [line - 1]?.replace(/\r$/, '');
  if (whole === undefined || whole.trim() === '') return [];
  const hidden = blot(whole);
  const from = column > room - 20 ? Math.max(0, column - 40) : 0;
  const shown = hidden.slice(from, from + room);
  const before = hidden.slice(from, column - 1);
  const marked = hidden.slice(column - 1, Math.min(column - 1 + length, from + room));
  const number = String(line);
  const gap = ' '.repeat(number.length);
  const cutBefore = from > 0 ? '…' : '';
  const cutAfter = hidden.length > from + room ? '…' : '';
  const marks = '^'.repeat(Math.max(1, width(printable(marked))));
  return [
    `  ${number} | ${cutBefore}${printable(shown)}${cutAfter}`,
    `  ${gap} | ${' '.repeat(cutBefore.length + width(printable(before)))}${marks}`,
  ];
}

/** Nothing of a page may act as a command of the terminal or turn its text round. */
const printable = (text: string) =>
  text
    .replaceAll('\t', ' ')
    .replace(/(?<!\p{Extended_Pictographic}\ufe0f?)\u200d/gu, '·')
    .replace(/[\p{Cc}\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu, '·')
    .replace(/\p{Cs}/gu, '·');

function width(text: string): number {
  // Made here, since it takes longer to make than most commands have a use for.
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  let sum = 0;
  for (const { segment } of letters.segment(text)) sum += wide.test(segment) ? 2 : 1;
  return sum;
}

const wide =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\ufe0f/u;
