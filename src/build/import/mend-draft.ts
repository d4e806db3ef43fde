import type { Problem } from '#playbook/problem.ts';
import { mendDiagram } from './mend-diagram.ts';

/** A text mended for one problem, and what that left out. */
export interface Mended {
  text: string;
  leftOut: string;
}

const personal = /^(e-mail-address|phone-number|bank-account|card-number|secret)$/;
const links = /^(broken-link|link-address|link-not-secure|picture-.*|bare-link)$/;
const marks =
  /^(html|html-comment|less-than|tag-not-closed|unknown-component|code-in-braces|import-or-export)$/;
const signs = /^(strange-character|text-direction|split-letters)$/;

/** Mends one problem of an imported text where that keeps its words; undefined if it cannot. */
export function mendDraft(
  text: string,
  problem: Problem,
  addressOf: (link: string) => string | undefined,
): Mended | undefined {
  const lines = text.split('\n');
  const line = lines[problem.line - 1];
  if (line === undefined) return undefined;
  const at = problem.column - 1;
  const change = (from: number, to: number, words: string, leftOut: string) => {
    lines[problem.line - 1] = line.slice(0, from) + words + line.slice(to);
    return { text: lines.join('\n'), leftOut };
  };
  const length = problem.length ?? 1;
  if (problem.rule.startsWith('diagram')) return mendDiagram(lines, problem);
  const link = linkAround(line, at);
  if (personal.test(problem.rule)) {
    const what = problem.rule.replaceAll('-', ' ').replace('e mail', 'an e-mail');
    const one = what.startsWith('an ') ? what : `a ${what}`;
    const behind = link?.words.includes('@') ? '' : `${one} behind “${link?.words}”`;
    // Words stay where only their address is personal.
    return link && at > link.from + link.words.length
      ? change(link.from, link.to, link.words, behind)
      : change(at, at + length, '(left out)', `${one}: “(left out)” stands in its place`);
  }
  if (links.test(problem.rule)) {
    if (link) {
      const known = addressOf(link.address);
      const words = known ? `[${link.words}](${known})` : link.words;
      return change(
        link.from,
        link.to,
        words,
        known ? '' : `the link to ${readable(link.address)}`,
      );
    }
    const bare = /^(?:https?:\/\/|www\.)[^\s<>)\]]+/.exec(line.slice(at))?.[0] ?? '';
    const known = bare && (addressOf(bare) ?? `\`${bare}\``);
    if (known) return change(at, at + bare.length, known, '');
  }
  if (marks.test(problem.rule) && /[<{]/.test(line.charAt(at))) return change(at, at, '\\', '');
  if (signs.test(problem.rule)) return change(at, at + length, '', 'a hidden character');
  return undefined;
}

/** An address with the signs its author wrote. */
export function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The `[words](address)` that covers or begins at column `at`. */
function linkAround(line: string, at: number) {
  for (const match of line.matchAll(
    /!?\[((?:[^[\]]|\[[^\]]*\])*)\]\(\s*(?:<([^<>]*)>|([^()\s]*(?:\([^()]*\))?[^()\s]*))[^)]*\)/g,
  )) {
    const [all, words = '', inside = '', bare = ''] = match;
    const address = inside || bare;
    if (at >= match.index && at < match.index + all.length)
      return { from: match.index, to: match.index + all.length, words: words || address, address };
  }
  return undefined;
}
