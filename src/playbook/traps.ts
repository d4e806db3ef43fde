import { codeInBraces, importOrExport, unknownComponent } from './refuse.ts';
import { components, isComponent } from './components.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
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
  /\\[\\{}<]|=\{\s*(?:"[^"\\\n]*"|'[^'\\\n]*'|\d{1,9}|true|false)\s*\}|\{\/\*|<\/?[A-Za-z][\w.:-]*|\{+|[}<]/g;

function findSigns(trap: Trap): void {
  const { text, at, harmless, suspects } = trap;
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
      harmless.fill('(', index, index + sign.length);
      suspects.push({
        offset: index,
        finding: codeInBraces(text.slice(index + 1, index + 40), place),
      });
    } else {
      const name = /^<\/?([A-Za-z][\w.:-]*)/.exec(sign)?.[1];
      if (name !== undefined && isComponent(name)) {
        findOddValues(trap, index, name);
        continue;
      }
      // What stands in a tag that is refused anyway is no text of the page.
      const tag = name === undefined ? undefined : tagAt(text, index);
      const inside = tag ?? (bareAddress(text, index) && `<${bareAddress(text, index)}`) ?? '<';
      for (let at = index + 1; at < index + inside.length; at++)
        if (harmless[at] !== '\n') harmless[at] = 'x';
      harmless[index] = '(';
      if (name === undefined || !sign.startsWith('</'))
        suspects.push({ offset: index, finding: explainSign(text, index, name, place) });
      else if (!text.includes(`<${name}`) && nearest(name, known) !== undefined)
        suspects.push({ offset: index, finding: misspeltEnd(name, place) });
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
  if (name !== undefined)
    return unknownComponent(name, { ...place, length: name.length + 1 }, tagAt(text, index));
  return {
    rule: 'less-than',
    ...place,
    message: `“${cut(rest.split(/\s/)[0] ?? '<', 16)}” begins with “<”, which begins a tag here.`,
    fix: 'Write “less than”, or \\<.',
  };
}

const known = Object.keys(components);

const misspeltEnd = (name: string, place: Place): Finding => ({
  rule: 'unknown-component',
  ...place,
  length: name.length + 3,
  message: `</${cut(name)}> ends nothing that is open here.`,
  fix: `Did you mean </${nearest(name, known)}>?`,
});

/** Values that stand in no straight quotes are made blank, so that the rest of the page can be read. */
function findOddValues({ text, at, harmless, suspects }: Trap, index: number, name: string): void {
  const start = `<${name}`;
  const rest = text.slice(index + start.length, index + 500);
  const odd =
    /^(?:\s+\w+="[^"\n]*")*\s+((\w+)=(?:[“”„‟‘’‚«»]([^“”„‟‘’‚«»\n>]*)[“”„‟‘’‚«»"']|([^\s"'{}<>/“”„‘’]+)))/.exec(
      rest,
    );
  if (!odd) return;
  const [whole, pair = '', property, curly, bare] = odd;
  const from = index + start.length + whole.length - pair.length;
  harmless.fill(' ', from, from + pair.length);
  suspects.push({
    offset: index,
    finding: {
      rule: 'component-value',
      ...at(from),
      length: pair.length,
      message: `The value of “${property}” stands in no straight quotes.`,
      fix: `Write ${property}="${cut(curly ?? bare ?? '', 24)}" with straight quotes.`,
    },
  });
}

/** The tag that begins at a place of the text, if it ends. */
const tagAt = (text: string, index: number) =>
  /^<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(text.slice(index, index + 2000))?.[0];

/** The address in < > at a place of the text, if there is one. */
const bareAddress = (text: string, index: number) =>
  /^<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+|[^\s<>@]+@[^\s<>]+)>/.exec(
    text.slice(index, index + 2000),
  )?.[1];
