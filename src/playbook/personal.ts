import type { Finding } from './finding.ts';
import { offsetOf, placesOf } from './place.ts';

/** Finds what points at a person or opens a door: it is masked in the message, never repeated. */
export function findPersonal(text: string): Finding[] {
  const found: Finding[] = [];
  const at = placesOf(text);
  const taken: [number, number][] = [];
  for (const { rule, sign, pattern, holds, mask, message, fix } of kinds) {
    if (!sign.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const words = match.groups?.['it'] ?? match[0];
      if (!holds(words)) continue;
      const index = match.index + match[0].indexOf(words);
      if (taken.some(([start, end]) => index < end && index + words.length > start)) continue;
      taken.push([index, index + words.length]);
      found.push({
        rule,
        ...at(index),
        length: words.length,
        message: message(mask(words)),
        fix,
      });
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** The text with whatever points at a person or opens a door blotted out, at the same length. */
export function blot(text: string): string {
  let shown = text;
  for (const { length = 1, ...place } of findPersonal(text)) {
    const start = offsetOf(text, place);
    shown = shown.slice(0, start) + '•'.repeat(length) + shown.slice(start + length);
  }
  return shown;
}

const most = 50;

interface Personal {
  rule: string;
  /** Found at once in texts that may hold one; most hold none. */
  sign: RegExp;
  pattern: RegExp;
  holds: (words: string) => boolean;
  mask: (words: string) => string;
  message: (masked: string) => string;
  fix: string;
}

const digitsOf = (words: string) => words.replace(/\D/g, '');
const ends = (words: string) => `${words.slice(0, 4)}…`;

/** Domains kept free for examples, and the playbook’s own placeholders. */
const example = /@(?:[\w-]+\.)*(?:example|invalid|test|localhost)(?:\.(?:com|org|net|edu))?$/i;

const kinds: readonly Personal[] = [
  {
    rule: 'secret',
    sign: /gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|ASIA|AIza|sk-|npm_|eyJ/,
    pattern:
      /(?<![\w-])(?<it>gh[pousr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{30,}|sk-[A-Za-z0-9_-]{20,}|npm_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{5,})/g,
    holds: () => true,
    mask: ends,
    message: (masked) => `“${masked}” looks like a key or token that opens something.`,
    fix: 'Delete it, and have it withdrawn: whoever saw the file can use it.',
  },
  {
    rule: 'secret',
    sign: /PRIVATE KEY/,
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
    holds: () => true,
    mask: () => 'PRIVATE KEY',
    message: (masked) => `A “${masked}” stands in this file.`,
    fix: 'Delete it, and have it withdrawn: whoever saw the file can use it.',
  },
  {
    rule: 'secret',
    sign: /passw|api[_-]?key|secret|token/i,
    pattern:
      /\b(?:password|passwd|api[_-]?key|secret|token)\s*[:=]\s*["']?(?<it>[A-Za-z0-9+/_.-]{12,})/gi,
    holds: (words) => /\d/.test(words) && /[A-Za-z]/.test(words),
    mask: () => '…',
    message: () => 'A password or key seems to stand in this line.',
    fix: 'Delete it, and have it changed: whoever saw the file can use it.',
  },
  {
    rule: 'e-mail-address',
    sign: /@/,
    pattern:
      /(?<![\w.+-])[A-Za-z0-9][\w.+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w-])/g,
    holds: (words) => !example.test(words),
    mask: (words) => `${words.slice(0, 1)}***@…`,
    message: (masked) => `“${masked}” is somebody’s e-mail address.`,
    fix: 'Name the function instead (“Ask sales enablement”), or use an address at example.com.',
  },
  {
    rule: 'bank-account',
    sign: /[A-Z]{2}\d{2}/,
    pattern:
      /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/g,
    holds: isIban,
    mask: ends,
    message: (masked) => `“${masked}” is the number of a bank account.`,
    fix: 'Delete it.',
  },
  {
    rule: 'card-number',
    sign: /\d(?:[ -]?\d){12}/,
    pattern: /(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d.,]*\d)/g,
    holds: isCard,
    mask: ends,
    message: (masked) => `“${masked}” is the number of a payment card.`,
    fix: 'Delete it.',
  },
  {
    rule: 'phone-number',
    sign: /\+[1-9]|\(\d|\b00?[1-9]|\d[/-]\d{3}/,
    pattern:
      /(?<![\w.,/-])(?:(?:\+|00)[1-9]\d{0,2}[\s().\/-]{0,3}\d(?:[\s().\/-]{0,2}\d){5,12}|\(0\d{1,4}\)[\s\/-]?\d(?:[\s-]?\d){4,9}|0\d{2,4}[\/-]\d(?:[\s-]?\d){4,9}|\(\d{3}\)[ -]?\d{3}-\d{4}|\d{3}-\d{3}-\d{4})(?![\w-])/g,
    holds: (words) =>
      !/^\d{4}-\d{2}-\d{2}/.test(words) &&
      !/^(?:\+?1[ -]?)?\(?555/.test(words) &&
      digitsOf(words).length >= 7,
    mask: ends,
    message: (masked) => `“${masked}” is a telephone number.`,
    fix: 'Name the function to ask instead of a number.',
  },
];

/** The check sum of the numbers of payment cards (Luhn). */
function isCard(words: string): boolean {
  const digits = digitsOf(words);
  if (
    digits.length < 13 ||
    digits.length > 19 ||
    /^(\d)\1+$/.test(digits) ||
    !/^[2-6]/.test(digits)
  )
    return false;
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** The check sum of the numbers of bank accounts (ISO 13616). */
function isIban(words: string): boolean {
  const code = words.replace(/ /g, '');
  if (code.length < 15 || code.length > 34) return false;
  let rest = 0;
  for (const letter of code.slice(4) + code.slice(0, 4))
    for (const digit of String(Number.parseInt(letter, 36)))
      rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
