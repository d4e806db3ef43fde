import type { Finding } from './finding.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as text, or what is wrong with them at the first byte that is no text. */
export function decode(bytes: Uint8Array): string | Finding {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide)
    return {
      rule: 'encoding',
      line: 1,
      column: 1,
      message: 'The file is saved as UTF-16.',
      fix: 'Save it again with the encoding UTF-8.',
    };
  try {
    return strict.decode(bytes);
  } catch {
    const bad = firstBad(bytes);
    // Without the beginning of a letter that the bad byte breaks off.
    const whole = new TextDecoder('utf-8', { ignoreBOM: true });
    const before = whole.decode(bytes.subarray(0, bad), { stream: true });
    const line = before.split('\n').length;
    const column = before.length - (before.lastIndexOf('\n') + 1) + 1;
    const byte = (bytes[new TextEncoder().encode(before).length] ?? 0)
      .toString(16)
      .toUpperCase()
      .padStart(2, '0');
    return {
      rule: 'encoding',
      line,
      column,
      message: `The file is not saved as UTF-8: the letter here (${byte}) cannot be read.`,
      fix: 'Save it again with the encoding UTF-8, then look at this letter.',
    };
  }
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
