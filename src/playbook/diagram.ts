import { KINDS } from '#diagram/kinds.ts';
import { prepare } from '#diagram/problem/prepare.ts';
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
  const { problems } = prepare(source, 'refuse', 'none');
  const refused = problems
    .filter(({ about }) => about !== 'size')
    .map(({ about, message, line, column }) => ({
      rule: `diagram-${about}`,
      ...at(line - 1, column),
      message: cut(message, 400),
    }));
  if (refused.some(({ rule }) => rule === 'diagram-settings')) return refused;
  const unknown = checkKind(lines[start] ?? '', at(start));
  return [
    ...(unknown.length > 0 ? unknown : checkWords(source, at(start))),
    ...checkSize(source, lines, at(start)),
    ...refused,
    ...lines.flatMap((line, index) => checkLine(line, lines[start] ?? '', at(index))),
  ];
}

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

const tag = /(?<!<)<(?!br\s*\/?>)\/?[A-Za-z][^>]*>?/;
const namedEnd =
  /(?:-->|---|-\.->|==>|\|)\s*(end)\b(?!\s*[[({"])|^\s*(end)\s*(?:-->|---|-\.->|==>)/;

/** What can be told of a line although it would be drawn, or break the drawing. */
function checkLine(line: string, first: string, at: Place): Finding[] {
  if (/^\s*(?:accTitle|accDescr|%%)/.test(line)) return [];
  const html = tag.exec(line);
  if (html)
    return [
      {
        rule: 'diagram-label',
        ...at,
        column: html.index + 1,
        length: html[0].length,
        message: `“${cut(html[0], 40)}” is more than plain words in a label.`,
        fix: 'Write plain words.',
      },
    ];
  if (!/^\s*(?:flowchart|graph)\b/.test(first)) return [];
  const end = namedEnd.exec(line);
  if (!end) return [];
  return [
    {
      rule: 'diagram-end',
      ...at,
      column: end.index + end[0].indexOf('end') + 1,
      length: 3,
      message: '“end” has a meaning of its own in a diagram and cannot name a box.',
      fix: 'Write End, or another name.',
    },
  ];
}

/** A fence that was surely meant to be drawn. */
export const misspelt = (lang: string, at: Place): Finding => ({
  rule: 'diagram-kind',
  line: at.line,
  column: at.column,
  message: `“${cut(lang)}” after the back ticks does not draw a diagram.`,
  fix: 'Did you mean “mermaid”?',
});
