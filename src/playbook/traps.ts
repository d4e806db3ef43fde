import { codeInBraces, importOrExport, unknownComponent } from './refuse.ts';
import { isComponent } from './components.ts';
import type { Finding } from './finding.ts';
import { placesOf, type Place } from './place.ts';
import { cut } from './wording.ts';

export interface Suspect {
  offset: number;
  finding: Finding;
}

/**
 * Finds signs that a `.mdx` page would take for code, before the Markdown engine sees them, and
 * gives the text with those signs made harmless at the same length, so that every other mistake of
 * the page can still be found. Suspects that turn out to stand in code blocks are to be dropped.
 */
export function findTraps(text: string): { text: string; suspects: Suspect[] } {
  if (!/[{<]|^(?:import|export)\b/m.test(text)) return { text, suspects: [] };
  const trap: Trap = { text, at: placesOf(text), harmless: text.split(''), suspects: [] };
  findImports(trap);
  findSigns(trap);
  return { text: trap.harmless.join(''), suspects: trap.suspects };
}

interface Trap {
  text: string;
  at: (offset: number) => Place;
  harmless: string[];
  suspects: Suspect[];
}

/** Code begins a paragraph; in the middle of one the words are words, unless signs of code follow. */
function findImports({ text, at, harmless, suspects }: Trap): void {
  for (const { 0: line, index } of text.matchAll(/^(?:import|export)\b.*/gm)) {
    harmless[index] = 'I';
    const before = text.slice(Math.max(0, index - 200), index);
    const begins = index === 0 || /\n[ \t]*\r?\n$/.test(before);
    if (begins || /[{}*'"\\]/.test(line))
      suspects.push({ offset: index, finding: importOrExport(line, { ...at(index), length: 1 }) });
  }
}

/** Escaped signs and quoted values are passed over; what remains is suspect. */
const signs =
  /\\[\\{}<]|=\{\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|\d{1,9}|true|false)\s*\}|\{\/\*|<\/?[A-Za-z][\w.:-]*|[{}<]/g;

function findSigns({ text, at, harmless, suspects }: Trap): void {
  const pattern = new RegExp(signs);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { 0: sign, index } = match;
    if (sign.startsWith('\\') || sign.startsWith('=')) continue;
    const place = { ...at(index), length: 1 };
    if (sign === '{/*') {
      const end = endOfComment(text, index);
      if (end !== undefined) {
        pattern.lastIndex = end;
        continue;
      }
    }
    if (sign === '}') harmless[index] = ')';
    else if (sign.startsWith('{')) {
      harmless[index] = '(';
      suspects.push({
        offset: index,
        finding: codeInBraces(text.slice(index + 1, index + 40), place),
      });
    } else {
      const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(sign)?.[1];
      if (name !== undefined && isComponent(name)) continue;
      harmless[index] = '(';
      const inside = (bareAddress(text, index)?.length ?? -1) + 1;
      harmless.fill('x', index + 1, index + 1 + inside);
      if (name === undefined || !sign.startsWith('</'))
        suspects.push({ offset: index, finding: explainSign(text, index, name, place) });
    }
  }
}

/** Where a comment of one piece ends that begins here. */
function endOfComment(text: string, index: number): number | undefined {
  const close = text.indexOf('*/', index + 3);
  if (close === -1) return undefined;
  const end = /^\s{0,20}\}/.exec(text.slice(close + 2, close + 30));
  return end ? close + 2 + end[0].length : undefined;
}

function explainSign(
  text: string,
  index: number,
  name: string | undefined,
  place: { line: number; column: number; length: number },
): Finding {
  const rest = text.slice(index, index + 200);
  const link = bareAddress(text, index);
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

/** The address in < > at a place of the text, if there is one. */
const bareAddress = (text: string, index: number) =>
  /^<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/.exec(
    text.slice(index, index + 2000),
  )?.[1];
