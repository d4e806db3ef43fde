import { codeInBraces, importOrExport, unknownComponent } from './allow.ts';
import { isComponent } from './components.ts';
import type { Finding } from './finding.ts';
import { placesOf } from './place.ts';
import { cut } from './wording.ts';

export interface Suspect {
  offset: number;
  finding: Finding;
}

/**
 * Finds signs that a `.mdx` page would take for code, before the Markdown engine sees them, and
 * gives the text with those signs made harmless at the same length: so every other mistake of the
 * page can still be found. Suspects that turn out to stand in code blocks are to be dropped.
 */
export function findTraps(text: string): {
  text: string;
  suspects: Suspect[];
  findings: Finding[];
} {
  const suspects: Suspect[] = [];
  if (!/[{<]|^(?:import|export)\b/m.test(text)) return { text, suspects, findings: [] };
  const at = placesOf(text);
  const harmless = [...text.split('')];
  const suspect = (
    offset: number,
    finding: (place: { line: number; column: number; length: number }) => Finding,
  ) => {
    suspects.push({ offset, finding: finding({ ...at(offset), length: 1 }) });
  };
  for (const { 0: line, index } of text.matchAll(/^(?:import|export)\b.*/gm)) {
    harmless[index] = 'I';
    if (
      index === 0 ||
      /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, index - 200), index)) ||
      /[{}*'"\\]/.test(line)
    )
      suspect(index, (place) => importOrExport(line, place));
  }
  for (const { 0: sign, index } of text.matchAll(trap)) {
    if (sign.startsWith('\\') || sign.startsWith('{/*')) continue;
    if (sign.startsWith('=')) continue;
    if (sign === '{') {
      harmless[index] = '(';
      suspect(index, (place) => codeInBraces(text.slice(index + 1, index + 40), place));
    } else if (sign === '}') harmless[index] = ')';
    else {
      const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(sign)?.[1];
      if (name !== undefined && isComponent(name)) continue;
      harmless[index] = '(';
      if (name === undefined || !sign.startsWith('</'))
        suspect(index, (place) => explainSign(text, index, name, place));
    }
  }
  return { text: harmless.join(''), suspects, findings: [] };
}

/** Escaped signs, whole comments and quoted values are passed over; what remains is suspect. */
const trap =
  /\\[\\{}<]|\{\/\*(?:(?!\*\/)[^])*\*\/\s*\}|=\{\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|\d{1,9}|true|false)\s*\}|<\/?[A-Za-z][\w.:-]*|[{}<]/g;

function explainSign(
  text: string,
  index: number,
  name: string | undefined,
  place: { line: number; column: number; length: number },
): Finding {
  const rest = text.slice(index, index + 200);
  const link = /^<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/.exec(rest)?.[1];
  if (link !== undefined)
    return {
      rule: 'bare-link',
      ...place,
      length: link.length + 2,
      message: `The address “${cut(link)}” in < > cannot stand here.`,
      fix: 'Write [words that say where it leads](address).',
    };
  if (rest.startsWith('<!--'))
    return {
      rule: 'html-comment',
      ...place,
      length: 4,
      message: 'A comment in <!-- --> cannot stand here.',
      fix: 'Write {/* … */} instead.',
    };
  if (rest.startsWith('<>') || rest.startsWith('</>'))
    return {
      rule: 'unknown-component',
      ...place,
      length: 2,
      message: '“<>” is not a component of this playbook.',
      fix: 'Delete it.',
    };
  if (name !== undefined) return unknownComponent(name, { ...place, length: name.length + 1 });
  return {
    rule: 'less-than',
    ...place,
    message: `“${cut(rest.split(/\s/)[0] ?? '<', 16)}” begins with “<”, which begins a tag here.`,
    fix: 'Write “less than”, or \\<.',
  };
}
