import { nearest } from './nearest.ts';
import { isError } from './problem.ts';
import type { Example, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A rule as a page of plain text: what it asks, why, one wrong and one mended example. */
export function explainRule(rule: Rule): string {
  const how = isError(rule) ? 'It stops the site.' : 'It only warns.';
  return [
    rule.name,
    '',
    rule.asks,
    `${rule.why} ${how}`,
    '',
    ...shown('Wrong', rule.wrong),
    '',
    ...shown('Right', rule.right),
    '',
  ].join('\n');
}

/** The rule of that name, or the nearest name there is. */
export function findRule(name: string): { rule?: Rule; meant?: string } {
  const rule = rules.find((one) => one.name === name);
  if (rule) return { rule };
  const names = rules.map((one) => one.name);
  const meant = nearest(name, names) ?? names.find((one) => one.includes(name));
  return meant === undefined ? {} : { meant };
}

/** All rules in a list of names with what they ask. */
export function listRules(): string {
  const longest = Math.max(...rules.map(({ name }) => name.length));
  return rules.map(({ name, asks }) => `${name.padEnd(longest)}  ${asks}`).join('\n');
}

function shown(label: string, example: Example): string[] {
  const { place, lines } = exampleText(example);
  return [`${label}: ${place}`, ...lines.map((line) => `    ${line}`)];
}

const most = 14;

/** An example as readers see it: where it stands, and the lines that matter. */
export function exampleText({ file, at, text, remove, bytes }: Example): {
  place: string;
  lines: string[];
} {
  const place = `content/${file}`;
  if (remove) return { place, lines: ['(the file or folder is not there)'] };
  if (bytes) return { place, lines: ['(the bytes of another encoding)'] };
  const body = text ?? '(as it should be)';
  const visible = body === '' ? `(without “${(at ?? '').trim()}”)` : body;
  const lines = visible.trimEnd().split('\n').map(readable);
  return { place, lines: lines.length > most ? [...lines.slice(0, most), '…'] : lines };
}

/** Hidden signs are written by their number, long lines are cut. */
function readable(line: string): string {
  const shownLine = line.replace(
    /[\p{Cc}\p{Cf}]/gu,
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return shownLine.length > 110 ? `${shownLine.slice(0, 108)}…` : shownLine;
}
