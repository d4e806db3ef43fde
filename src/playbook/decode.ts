import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as text, or what is wrong with them at the first byte that is no text. */
export function decode(bytes: Uint8Array): string | Finding {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return savedAs('UTF-16', { line: 1, column: 1 });
  try {
    return strict.decode(bytes);
  } catch {
    const bad = firstBad(bytes);
    // Without the beginning of a letter that the bad byte breaks off.
    const whole = new TextDecoder('utf-8', { ignoreBOM: true });
    const before = whole.decode(bytes.subarray(0, bad), { stream: true });
    const line = before.split('\n').length;
    const column = before.length - (before.lastIndexOf('\n') + 1) + 1;
    if (isWindows(bytes)) return savedAs('Windows-1252 (“ANSI”)', { line, column });
    return {
      rule: 'encoding',
      line,
      column,
      message: 'The file was not saved as UTF-8: the letter here cannot be read.',
      fix: `${saveAgain} Then type this letter again.`,
    };
  }
}

const saveAgain =
  'Save it as UTF-8: your program offers that when you save, as “Encoding”; in VS Code click the encoding at the bottom right, then “Reopen with Encoding”, then “Save with Encoding”.';

const savedAs = (encoding: string, place: Place): Finding => ({
  rule: 'encoding',
  ...place,
  message: `The file was saved as ${encoding}, not as UTF-8.`,
  fix: saveAgain,
});

/** Whether all bytes are letters of Windows-1252, and none together are a letter of UTF-8. */
function isWindows(bytes: Uint8Array): boolean {
  const unused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
  if (unused.test(new TextDecoder('windows-1252').decode(bytes))) return false;
  return /^[\u0000-\u007f\ufffd]*$/.test(new TextDecoder('utf-8').decode(bytes));
}

/** Where UTF-8 is first broken, found by halving: each prefix up to there decodes. */
function firstBad(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decodes(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the bytes are UTF-8, but for a letter that is not yet whole at the end. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
