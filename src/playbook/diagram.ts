import { KINDS } from '#diagram/kinds.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import type { Place } from './place.ts';
import { cut, figure, listOf } from './wording.ts';

/**
 * What can be told of a diagram without drawing it; `first` is the line of the file on which its
 * text begins. Mistakes of its grammar show when it is drawn.
 */
export function checkDiagram(source: string, first: number): Finding[] {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '' && !/^\s*%%(?!\{)/.test(line));
  const at = (index: number, column = 1, length = 1) => ({ line: first + index, column, length });
  if (start < 0)
    return [
      {
        rule: 'diagram-kind',
        ...at(-1),
        message: 'This diagram is empty.',
        fix: 'Write it, beginning with a line such as “flowchart LR”, or delete it.',
      },
    ];
  const found = lines.flatMap((line, index) =>
    checkLine(line, (column, length) => at(index, column, length)),
  );
  if (found.some(({ rule }) => rule === 'diagram-settings')) return found;
  return [
    ...checkKind(lines[start] ?? '', at(start)),
    ...checkWords(source, at(start)),
    ...checkSize(source, lines, at(start)),
    ...found,
  ];
}

type At = (column: number, length: number) => Place & { length: number };

function checkKind(line: string, at: Place & { length: number }): Finding[] {
  const [word = ''] = line.trim().split(/[\s;{]/);
  const known = [...KINDS.map(({ keyword }) => keyword), 'graph', 'stateDiagram', 'erDiagram'];
  const alike = (name: string) => name.replace(/-(beta|v2)$/, '');
  if (known.some((name) => alike(name) === alike(word))) return [];
  const meant = nearest(word, known);
  const place = { ...at, column: line.length - line.trimStart().length + 1, length: word.length };
  return [
    {
      rule: 'diagram-kind',
      ...place,
      message: `“${cut(word)}” is not a kind of diagram that is drawn here.`,
      fix: meant ? `Did you mean “${meant}”?` : `Begin with ${listOf(known, 'or')}.`,
    },
  ];
}

function checkWords(source: string, at: Place & { length: number }): Finding[] {
  if (/^\s*accTitle\s*:\s*\S/m.test(source) && /^\s*accDescr\s*(?::\s*\S|\{)/m.test(source))
    return [];
  const missing = /^\s*accTitle\s*:\s*\S/m.test(source) ? 'accDescr' : 'accTitle';
  return [
    {
      rule: 'diagram-words',
      ...at,
      message: `This diagram does not say in words what it shows: “${missing}” is missing.`,
      fix: 'Add two lines below the first: “accTitle: what it is” and “accDescr: what it tells”.',
    },
  ];
}

/** More than readers can follow, or the drawing can bear. */
const most = { characters: 8000, lines: 120 };

function checkSize(source: string, lines: string[], at: Place & { length: number }): Finding[] {
  if (source.length <= most.characters && lines.length <= most.lines) return [];
  return [
    {
      rule: 'diagram-size',
      ...at,
      message: `This diagram has ${figure(lines.length)} lines and ${figure(source.length)} characters; ${most.lines} and ${figure(most.characters)} are the limits.`,
      fix: 'Draw several small ones, each with one thing to say.',
    },
  ];
}

interface Sign {
  rule: string;
  pattern: RegExp;
  message: (words: string) => string;
  fix: string;
}

const signs: readonly Sign[] = [
  {
    rule: 'diagram-settings',
    pattern: /%%\{.*|^\s*---\s*$|^\s*(?:config|themeCSS|themeVariables)\s*:.*/,
    message: (words) => `“${words}” changes the settings of the drawing, which pages may not do.`,
    fix: 'Delete it; all diagrams of the site look alike.',
  },
  {
    rule: 'diagram-link',
    pattern: /^\s*(?:click|link|links|callback|call)\s.*|\bhref\s+".*/,
    message: (words) => `“${words}” makes a link or calls code from inside the diagram.`,
    fix: 'Put the link into the text beside the diagram.',
  },
  {
    rule: 'diagram-look',
    pattern: /^\s*(?:style|linkStyle|classDef|class\s+[\w,]+\s+\w+\s*;?$|cssClass).*|:::\w+/,
    message: (words) => `“${words}” sets colours or lines by hand.`,
    fix: 'Delete it; the site draws every diagram in its own colours, light and dark.',
  },
  {
    rule: 'diagram-label',
    pattern: /<(?!br\s*\/?>)\/?[A-Za-z][^>]*>?|@\{[^}]*\b(?:img|icon)\b.*|javascript:|`[^`]*`/,
    message: (words) => `“${words}” is more than plain words in a label.`,
    fix: 'Write plain words.',
  },
  {
    rule: 'diagram-end',
    pattern: /(?:-->|---|-\.->|==>|\|)\s*end\b(?!\s*[[({"])|^\s*end\s*(?:-->|---|-\.->|==>)/,
    message: () => '“end” has a meaning of its own in a diagram and cannot name a box.',
    fix: 'Write End, or another name.',
  },
];

function checkLine(line: string, at: At): Finding[] {
  if (/^\s*(?:accTitle|accDescr)\b/.test(line)) return [];
  for (const { rule, pattern, message, fix } of signs) {
    const match = pattern.exec(line);
    if (!match) continue;
    // In a class diagram “class” and “link” are words of the language itself.
    if (rule === 'diagram-look' && /^\s*class\s+\w+\s*[{~[]/.test(line)) continue;
    const words = match[0].trim();
    const column = match.index + match[0].indexOf(words) + 1;
    return [{ rule, ...at(column, words.length), message: message(cut(words, 40)), fix }];
  }
  return [];
}

/** A fence that was surely meant to be drawn. */
export const misspelt = (lang: string, at: Place): Finding => ({
  rule: 'diagram-kind',
  line: at.line,
  column: at.column,
  message: `“${cut(lang)}” after the back ticks does not draw a diagram.`,
  fix: 'Did you mean “mermaid”?',
});
