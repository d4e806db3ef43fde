import type { Problem } from '#playbook/problem.ts';
import { parse } from 'yaml';
import { plainWords } from './plain-words.ts';
import type { Mended } from './mend-draft.ts';

/** Gives the diagram at the problem the words it lacks; shows its source where it cannot be drawn. */
export function mendDiagram(lines: string[], problem: Problem): Mended | undefined {
  const above = lines.slice(0, problem.line);
  const at = above.findLastIndex((text) => fence.test(text));
  const opening = lines[at] ?? '';
  if (!/(?:`|~)\s*mermaid\b/.test(opening)) return undefined;
  const name = nameFor(lines.slice(0, at));
  if (problem.rule !== 'diagram-words')
    return {
      text: lines.with(at, opening.replace(/mermaid.*/, 'text')).join('\n'),
      leftOut: `the drawing of a diagram below “${name}”: its source is shown. ${problem.message}`,
    };
  const indent = /^[\s>]*/.exec(above.at(-1) ?? '')?.[0] ?? '';
  const length = lines.slice(at + 1).findIndex((text) => fence.test(text));
  const lacks = (said: RegExp) =>
    !lines.slice(at, at + 1 + length).some((text) => said.test(text.replace(/^[\s>]*/, '')));
  const words = [
    ...(lacks(/^accTitle\s*:\s*\S/) ? [`${indent}accTitle: ${name}`] : []),
    ...(lacks(/^accDescr\s*(?::\s*\S|\{)/)
      ? [`${indent}accDescr: A drawing that belongs to “${name}”.`]
      : []),
  ];
  return {
    text: lines.toSpliced(problem.line, 0, ...words).join('\n'),
    leftOut: `words for a diagram below “${name}”: write what it shows`,
  };
}

/** Also in a quote or an entry of a list. */
const fence = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(?:```|~~~)/;

/** The nearest heading above, or the title of the page. */
function nameFor(above: string[]): string {
  let isCode = false;
  const headings = above.filter((line) => {
    if (fence.test(line)) isCode = !isCode;
    return !isCode && /^#{2,6} /.test(line);
  });
  const heading = plainWords((headings.at(-1) ?? '').replace(/^#+/, ''));
  if (heading) return heading;
  const front: unknown = parse(above.slice(1, above.indexOf('---', 1)).join('\n'));
  return front instanceof Object && 'title' in front ? String(front.title) : 'Diagram';
}
