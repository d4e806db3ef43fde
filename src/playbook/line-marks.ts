import { sourcesSchema, settingsSchema } from './items/settings.ts';
import { namesWithin } from './field.ts';
import { kindNames, kinds } from './kinds.ts';
import { cut } from './wording.ts';

/** A mistake in the writing of fields, at an offset of their text. */
export interface Slip {
  rule?: string;
  offset: number;
  length: number;
  message: string;
  fix: string;
}

/** The names of all fields, of pages of every kind and of both lists of settings. */
export const fieldNames: ReadonlySet<string> = new Set([
  ...kindNames.flatMap((kind) => [...namesWithin(kinds[kind].schema)]),
  ...namesWithin(settingsSchema),
  ...namesWithin(sourcesSchema),
]);

const bullets = '•‣▪●○◦∙·‐‑‒–—−*+';
const wide = '\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000';
const wideBlank = new RegExp(`^ *(?:(?:- +)*(?:-|[\\w-]+:))?([${wide}])`, 'u');
const wrongBullet = new RegExp(`^( *)([${bullets}]|\\d{1,2}[.)])[\\s${wide}]`, 'u');
const noBlank = /^( *)-([^\s-].*)$/;

/**
 * What is wrong with the signs at the beginning of a line: blanks, bullets and colons that look right to
 * the eye. Text that may go on from the line above is judged by what nobody would begin a line with.
 */
export function signSlip(line: string, offset: number, goesOn: boolean): Slip | undefined {
  const slip = (column: number, length: number, message: string, fix: string) => ({
    offset: offset + column,
    length,
    message,
    fix,
  });
  const tab = /^ *\t/.exec(line);
  if (tab)
    return {
      ...slip(
        tab[0].length - 1,
        1,
        'This line is indented with a tab.',
        'Use spaces: two for each level.',
      ),
      rule: 'tab-indentation',
    };
  const space = wideBlank.exec(line);
  if (space)
    return slip(
      space[0].length - 1,
      1,
      'A no-break space stands here, which looks like a blank but is none.',
      'Type an ordinary blank.',
    );
  const [, before = '', bullet = ''] = wrongBullet.exec(line) ?? [];
  if (bullet !== '' && !(goesOn && /[^•‣▪●*]/.test(bullet))) {
    const entry = beginning(line.slice(before.length + bullet.length));
    const message = `A list item begins with “- ”, not with “${bullet}”.`;
    return slip(before.length, bullet.length, message, `Write “- ${entry}”.`);
  }
  const [, indent = '', entry = ''] = (!goesOn && noBlank.exec(line)) || [];
  if (entry !== '')
    return slip(
      indent.length,
      1,
      'There must be a blank after “-”.',
      `Write “- ${beginning(entry)}”.`,
    );
  return undefined;
}

/** What is wrong with the colon behind the name of a field. Where the line may be words, only a sign shows it. */
export function colonSlip(line: string, offset: number, maybeWords: boolean): Slip | undefined {
  const match = /^( *(?:- +)?)([A-Za-z]+)(:(?=\S)|\s*：|\s*[=;–—-](?=\s)|(?=\s|$))\s*(.*)$/u.exec(
    line,
  );
  const [, before = '', name = '', sign = '', value = ''] = match ?? [];
  if (!fieldNames.has(name)) return undefined;
  if (sign === '' && (maybeWords || before.includes('-'))) return undefined;
  const fix = `Write ${name}:${value.trim() === '' ? '' : ` ${beginning(value)}`}`;
  const at = { offset: offset + before.length, length: name.length, fix };
  return sign === ':'
    ? { ...at, length: name.length + 1, message: `A blank is missing after “${name}:”.` }
    : { ...at, message: `The colon after “${name}” is missing.` };
}

/** An entry of a list that lacks its sign. */
export function withoutDash(line: string, offset: number): Slip {
  const entry = line.trim();
  return {
    offset: offset + line.indexOf(entry),
    length: entry.length,
    message: 'This entry of the list does not begin with “- ”.',
    fix: `Write “- ${beginning(entry)}”.`,
  };
}

/** How words begin: enough to be known again. */
export function beginning(words: string): string {
  const text = words.trim().replace(/\s+/g, ' ');
  return text.length <= 40 ? cut(text) : `${cut(text.slice(0, 30).replace(/[\s.,;:]+\S*$/, ''))}…`;
}
