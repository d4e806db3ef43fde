import type { Finding } from './finding.ts';
import { findPersonal } from './personal.ts';
import { placesOf } from './place.ts';

/** Mistakes that can be seen in a file as plain text, whatever it means. */
export function checkText(text: string): Finding[] {
  return [
    ...signs(text),
    ...misread(text),
    ...splitLetters(text),
    ...mergeMarkers(text),
    ...findPersonal(text),
  ];
}

/** The same mistakes where they are `written` in code (`\\u202E`, `&#64;`), so that only what is `read` shows them. */
export function checkDecoded(written: string, read: string): Finding[] {
  if (!/[\\&]/.test(written)) return [];
  const seen = new Set(checkText(written).map(({ rule }) => rule));
  const hidden = [...signs(read), ...splitLetters(read)].map((finding) => ({
    ...finding,
    fix: 'Write the words themselves here, without signs in code (“\\…” or “&…;”).',
  }));
  return [...hidden, ...findPersonal(read)].filter(({ rule }) => !seen.has(rule));
}

/** Characters that readers cannot see, or that turn the direction of the text round. */
const strange =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e001f}]|(?<![\u{1f3f4}\u{e0020}-\u{e007e}])[\u{e0020}-\u{e007f}]|\u200d(?!\p{Extended_Pictographic}|[♀♂⚕])|\r(?!\n)/gu;

const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

function signs(text: string): Finding[] {
  if (text.search(strange) === -1) return [];
  const at = placesOf(text);
  const lines = new Set<string>();
  const found: Finding[] = [];
  for (const { 0: sign, index } of text.matchAll(strange)) {
    if (sign === '\u200d' && joins(text, index)) continue;
    if (/[\u200e\u200f\u061c]/.test(sign) && besideRightToLeft(text, index)) continue;
    const place = at(index);
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const key = `${place.line} ${code}`;
    if (lines.has(key)) continue;
    lines.add(key);
    found.push(explainSign(sign, code, place));
    if (found.length >= most) break;
  }
  return found;
}

/** One page can hold thousands of them; the first few show the cause. */
const most = 20;

/** Letters of some scripts, and families of emoji, are joined by this character. */
const joins = (text: string, index: number) =>
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}]$/u.test(
    text.slice(Math.max(0, index - 2), index),
  );

const besideRightToLeft = (text: string, index: number) =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.slice(Math.max(0, index - 20), index + 20));

function explainSign(sign: string, code: string, place: { line: number; column: number }): Finding {
  if (direction.test(sign))
    return {
      rule: 'text-direction',
      ...place,
      length: 1,
      message: `A hidden character (${code}) changes the direction of the text here: readers would see other words than stand in the file.`,
      fix: 'Delete it; retype the words around it if you cannot see it.',
    };
  if (sign === '\ufffd')
    return {
      rule: 'strange-character',
      ...place,
      length: 1,
      message: 'Here a letter was lost (U+FFFD) when the file was saved in another encoding.',
      fix: 'Type the letter again.',
    };
  return {
    rule: 'strange-character',
    ...place,
    length: 1,
    message: `An invisible character (${code}) stands here; it often comes with copied text.`,
    fix: 'Delete it; retype the words around it if you cannot see it.',
  };
}

/** Letters beyond ASCII look like this where a program took UTF-8 for the old encoding of Windows. */
const remains =
  /â(?:€[\u2018-\u203a\u0090-\u00bf\u0152-\u0178\u02c6\u02dc™]|„¢)|[ÃÂ][\u00a0-\u00bf€™Ÿ]/u;

function misread(text: string): Finding[] {
  const match = remains.exec(text);
  if (!match) return [];
  return [
    {
      rule: 'strange-character',
      ...placesOf(text)(match.index),
      length: match[0].length,
      message: `“${match[0]}” is what another program made of one letter or sign when it read the text in the wrong encoding.`,
      fix: 'Type the letter again, or copy the text again; look for more of these on the page.',
    },
  ];
}

function splitLetters(text: string): Finding[] {
  if (!/\p{M}/u.test(text) || text === text.normalize('NFC')) return [];
  const at = placesOf(text);
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}+/gu)) {
    const whole = letter.normalize('NFC');
    if (whole === letter) continue;
    return [
      {
        rule: 'split-letters',
        ...at(index),
        length: letter.length,
        message: `The letter “${whole}” is stored in pieces here, so search does not find its word.`,
        fix: `Type it again; npm run check -- --fix does it for the whole page.`,
      },
    ];
  }
  return [];
}

const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;

function mergeMarkers(text: string): Finding[] {
  const first = /^(?:<{7}|>{7})(?= |\r?$)/m.exec(text);
  if (!first) return [];
  const at = placesOf(text);
  return [...text.matchAll(marker)].slice(0, 1).map(({ 0: sign, index }) => ({
    rule: 'merge-marker',
    ...at(index),
    length: 7,
    message: `“${sign}” shows that two versions of this page were never merged.`,
    fix: 'Keep the lines of one version and delete the three lines of markers.',
  }));
}
