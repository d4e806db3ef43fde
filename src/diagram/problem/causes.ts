/** A usual mistake: how it is recognised in a line, and what to say. */
interface Cause {
  /** First words of the diagrams it occurs in. */
  kinds: RegExp;
  /** Its first group is the offending text. */
  pattern: RegExp;
  say(text: string, line: string): string;
}

const FLOW = /^(flowchart|graph)/;
const SEQUENCE = /^sequenceDiagram/;

const quoted = (text: string) =>
  `“${text.trim()}” holds signs that draw shapes. Put the text in quotes, and write ' for a quotation mark inside: ["${text.trim().replaceAll('"', "'")}"].`;

const CAUSES: readonly Cause[] = [
  {
    kinds: FLOW,
    pattern: /(?:^|[-=.>|&\s])(end)(?=\s*$|\s*[;&[({]|\s+[-=.<])/,
    say: () =>
      '“end” is a reserved word that closes a group, and cannot name a node. Write “End”, or another name.',
  },
  {
    kinds: FLOW,
    pattern: /^\s*(subgraph)\s*$/,
    say: () => '“subgraph” has no name. Write one after it: subgraph ours ["What we do"].',
  },
  {
    kinds: FLOW,
    pattern: /^\s*(?:flowchart|graph)\s+(?!(?:LR|RL|TB|TD|BT|v)\b)(\w+)/,
    say: (text) => `“${text}” is no direction. Write LR, RL, TB or BT.`,
  },
  {
    kinds: FLOW,
    pattern: /(\w+([[({]))[^\])}"]*(?:-->|---|-\.->|==>)[^\])}"]*\2/,
    say: (text) =>
      `“${text.slice(-1)}” after “${text.slice(0, -1)}” is not closed. Close it before the arrow.`,
  },
  { kinds: FLOW, pattern: /\w\[((?!\s*")[^"[\]|]*[({"[][^\]|]*)\]/, say: quoted },
  { kinds: FLOW, pattern: /\w\{((?!\s*")[^"{}|]*[(["{][^}|]*)\}/, say: quoted },
  { kinds: FLOW, pattern: /\w\(((?!\s*")[^"()|]*[{["(][^)|]*)\)/, say: quoted },
  {
    kinds: FLOW,
    pattern: /[[({](\s*|"")[\])}]/,
    say: () =>
      'This node has no text between its brackets. Write the text there, or leave the brackets out.',
  },
  {
    kinds: FLOW,
    pattern: /\|([^"|]*[()[\]{}"][^|]*)\|/,
    say: (text) =>
      `“${text.trim()}” holds signs that draw shapes. Put the text in quotes: |"${text.trim().replaceAll('"', "'")}"|.`,
  },
  {
    kinds: FLOW,
    pattern: /(?:^|[\s\])}\w])(->>?|=>|-->>|—>|–>|→|--[xo]-->|<-|~>)(?=[\s\w|[({]|$)/,
    say: (text) => `“${text}” is not an arrow of a flowchart. Write “-->”, “-.->” or “==>”.`,
  },
  {
    kinds: FLOW,
    pattern: /(\w+\[(?![^\]]*\])[^\]]*|\w+\((?![^)]*\))[^)]*|\w+\{(?![^}]*\})[^}]*)/,
    say: (text) =>
      `“${shorten(text)}” has an opening bracket and no closing one. Close it after the text.`,
  },
  {
    kinds: /^(stateDiagram|classDiagram)/,
    pattern: /[\s\w\]](->|=>|-->>|→)(?=[\s\w[])/,
    say: (text) => `“${text}” is not an arrow here. Write “-->”.`,
  },
  {
    kinds: /^classDiagram/,
    pattern: /^\s*(interface|enum|enumeration|abstract|struct)\s+\w/,
    say: (text) =>
      `“${text}” does not begin a line here. Write “class” and, as the first line between the braces, “<<${text}>>”.`,
  },
  {
    kinds: /^stateDiagram/,
    pattern: /^\s*(---+)\s*$/,
    say: (text) =>
      `“${text}” does not part anything. Two parts of a state are parted by “--” on a line of its own.`,
  },
  {
    kinds: /^pie/,
    pattern: /^\s*"[^"]*"\s*:\s*(\d+,\d+)/,
    say: (text) =>
      `“${text}” is not a number here. Write ${text.replace(/,/, /,\d{3}$/.test(text) ? '' : '.')}.`,
  },
  {
    kinds: SEQUENCE,
    pattern: /(=+>+|→|—>+|-->>>|~+>+)/,
    say: (text) =>
      `“${text}” is not an arrow of a sequence diagram. Write “->>”, or “-->>” for an answer.`,
  },
  {
    kinds: SEQUENCE,
    pattern: /^\s*(else|and|option)\b/,
    say: (text) =>
      `“${text}” stands in no block that has one. “else” belongs in “alt”, “and” in “par”, “option” in “critical”.`,
  },
  {
    kinds: SEQUENCE,
    pattern: /^\s*([Nn]ote\s+[^:]*)$/,
    say: (text) =>
      `This note has no text. Write it after a colon: ${text.trim()}: What is to be noted.`,
  },
  {
    kinds: SEQUENCE,
    pattern: /^\s*(acc(?:Title|Descr))\s+[^:{]/,
    say: (text) => `“${text}” needs a colon: “${text}: …”.`,
  },
  {
    kinds: SEQUENCE,
    pattern: /(--?>>?|--?[x)])[^:]*$/,
    say: (text) =>
      `The message after “${text}” is missing. Write it after a colon: A->>B: How do you decide?`,
  },
  {
    kinds: SEQUENCE,
    pattern: /^\s*((?:create|destroy)\s+participant)\s*$/,
    say: (text) => `“${text}” names nobody. Write who: ${text} Finance.`,
  },
];

/** The usual cause for a line that is not understood, if it is one of those known. */
export function usualCause(line: string, keyword: string) {
  if (line.trim() === 'end') return undefined;
  const bare = line.replace(/"[^"]*"/g, (text) => `"${'_'.repeat(text.length - 2)}"`);
  for (const { kinds, pattern, say } of CAUSES) {
    // Quoted text cannot be the cause, except where an odd quotation mark is.
    const match = kinds.test(keyword) ? pattern.exec(say === quoted ? line : bare) : null;
    const text = match?.[1];
    if (!match || text === undefined) continue;
    const column = match.index + match[0].indexOf(text) + 1;
    return { message: say(text, line), column };
  }
  return undefined;
}

export function shorten(text: string): string {
  const clean = text.trim().replace(/\s+/g, ' ');
  return clean.length > 40 ? `${clean.slice(0, 39)}…` : clean;
}
