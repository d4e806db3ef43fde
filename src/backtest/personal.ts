/** Words in a header that tell of a person, a company or money: never read, even if mapped. */
const personal = new Set(
  (
    'owner rep representative user contact account company organization organisation email mail phone ' +
    'mobile name subject title notes note description comment comments body amount value price revenue ' +
    'creator createdby salesperson seller person'
  ).split(' '),
);

/** Headers that hold one of those words and still are about the process. */
const harmless = /^(?:stage\s*name|concept:name|case:concept:name|property\s*name)$/;

/** Is this header about a person, a company or money? */
export function isPersonal(header: string): boolean {
  const words = header
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .trim();
  if (harmless.test(words)) return false;
  return words
    .split(/[^\p{L}]+/u)
    .some((word) => personal.has(word) || personal.has(word.replace(/s$/, '')));
}

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/;
const PHONE =
  /(?:\+|\b00)\d[\d\s()./-]{6,}\d|\(?\b0\d{2,5}\)?[\s/-]\d[\d\s-]{4,}|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/;
const NUMBER_OR_DAY = /^[\d\s.,:/+-]*\d[\d\s.,:/+-]*$|^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[T ,]/;
const LONGEST = 80;
const MOST_TERMS = 500;
const FREE_TEXT = 0.2;
const FEW_TERMS = 50;

/** Is a first row of data, not of headers? A number, day, e-mail address or phone number names no column; such a row must not be printed. */
export function isData(firstRow: readonly string[]): boolean {
  return firstRow.some((cell) =>
    [NUMBER_OR_DAY, EMAIL, PHONE].some((kind) => kind.test(cell.trim())),
  );
}

/** Why the terms of a column look like something personal, as the end of “column X …”; `undefined` if they do not. */
export function scanTerms(terms: Iterable<string>, rows: number): string | undefined {
  let distinct = 0;
  for (const term of terms) {
    distinct++;
    if (EMAIL.test(term)) return 'holds e-mail addresses.';
    if (PHONE.test(term)) return 'holds phone numbers.';
    if (term.length > LONGEST) return `holds texts of more than ${LONGEST} characters.`;
  }
  if (distinct > MOST_TERMS)
    return `holds more than ${MOST_TERMS} different texts: that is free text, not a type.`;
  if (distinct > FEW_TERMS && distinct / rows > FREE_TEXT)
    return 'holds a different text in more than a fifth of its rows: that is free text, not a type.';
  return undefined;
}
