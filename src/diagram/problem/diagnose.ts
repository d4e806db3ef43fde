import type { Problem } from '../job.ts';
import { MAX_EDGES } from '../limits.ts';
import { KINDS, NothingToDraw, UnsupportedKind } from '../kinds.ts';
import { NotAllowed } from '../finish/write-svg.ts';
import { shorten, usualCause } from './causes.ts';
import { firstFailingLine, readReport, type Reported } from './locate.ts';
import { nearest } from './nearest.ts';
import { openBlocks } from './open-blocks.ts';
import type { Prepared } from './prepare.ts';

/** Reads, or draws when reading alone does not fail, a piece of code, and answers with its error. */
export type Attempt = (code: string, draws: boolean) => Promise<unknown>;

/** From whatever mermaid throws to one message with its place in the author's source. */
export async function diagnose(
  error: unknown,
  prepared: Prepared,
  attempt: Attempt,
): Promise<Problem> {
  const code = prepared.code.split('\n');
  const keyword = /^\s*([\w-]+)/.exec(code[0] ?? '')?.[1] ?? '';
  const at = (line: number, column: number, message: string): Problem => ({
    message,
    line: prepared.lines[Math.min(Math.max(line, 1), prepared.lines.length) - 1] ?? 1,
    column: Math.max(column, 1),
  });

  if (!prepared.code.trim())
    return at(1, 1, 'This diagram is empty. Begin with its kind: “flowchart LR”.');
  if (isUnknownKind(error)) return at(1, 1, unknownKind(code[0] ?? ''));
  if (error instanceof UnsupportedKind) return at(1, 1, unsupported(keyword));
  if (error instanceof NothingToDraw) {
    return at(
      1,
      1,
      `This “${keyword}” shows nothing yet. Add its first line, or take the diagram out.`,
    );
  }
  if (error instanceof NotAllowed) {
    return at(1, 1, `This diagram holds ${error.message}, which no page may show. Take it out.`);
  }

  const report = readReport(error);
  if (report?.isEnd) return atTheEnd(report, code, keyword, at);
  const line = await failingLine(error, report, code, attempt);
  return (
    blockProblem(line, code, keyword, at) ?? lineProblem(line, report, error, code, keyword, at)
  );
}

type At = (line: number, column: number, message: string) => Problem;

/** A line that is right in itself and stands in a wrong place. */
function blockProblem(line: number, code: string[], keyword: string, at: At): Problem | undefined {
  const text = code[line - 1] ?? '';
  const column = text.search(/\S/) + 1;
  const { stray } = openBlocks(code, keyword);
  if (stray.some((each) => each.line === line)) {
    return at(line, column, `“${text.trim()}” closes nothing here. Take it out.`);
  }
  const block = openBlocks(code.slice(0, line - 1), keyword).open.at(-1);
  if (block?.word === 'box' && !/^\s*(participant|actor|end)\b/.test(text)) {
    const message = `A box holds participants only. Close it with “end” before “${shorten(text)}”.`;
    return at(line, column, message);
  }
  const cause = block && text.trim() === 'end' && usualCause(code[block.line - 1] ?? '', keyword);
  return cause ? at(block.line, cause.column, cause.message) : undefined;
}

function lineProblem(
  line: number,
  report: Reported | undefined,
  error: unknown,
  code: string[],
  keyword: string,
  at: At,
): Problem {
  const text = code[line - 1] ?? '';
  // Without a report every line was read, and what was read wrongly may show its effect only further down.
  const suspects = report ? [line] : [line, ...code.slice(0, line - 1).map((_, i) => i + 1)];
  for (const suspect of suspects) {
    const cause = usualCause(code[suspect - 1] ?? '', keyword);
    if (cause) return at(suspect, cause.column, cause.message);
  }
  return at(line, columnOf(text, line, report), generalMessage(text, report, error));
}

async function failingLine(
  error: unknown,
  report: Reported | undefined,
  code: string[],
  attempt: Attempt,
) {
  const looksAlike = (other: unknown): boolean => {
    if (other === undefined) return false;
    const reported = readReport(other);
    if (!report || !reported) return !report && !reported && messageOf(other) === messageOf(error);
    return reported.token === report.token && reported.text === report.text && !reported.isEnd;
  };
  // Reading is quick, drawing is not; most mistakes show when the code is read.
  for (const draws of [false, true]) {
    const alike = async (piece: string) => looksAlike(await attempt(piece, draws));
    if (await alike(code.join('\n'))) return firstFailingLine(code, alike);
  }
  return report?.line ?? 1;
}

/** The code ends too early: something is open, or the last line is not whole. */
function atTheEnd(report: Reported, code: string[], keyword: string, at: At): Problem {
  const line = Math.min(report.line ?? code.length, code.length);
  const text = code[line - 1] ?? '';
  const quotes = text.match(/"/g)?.length ?? 0;
  if (quotes % 2) {
    const column = text.lastIndexOf('"') + 1;
    return at(
      line,
      column,
      `“${shorten(text.slice(column - 1))}” has an odd quotation mark. Close it after the text.`,
    );
  }
  const cause = usualCause(text, keyword);
  if (cause) return at(line, cause.column, cause.message);
  const block = openBlocks(code, keyword).open.at(-1);
  if (block) {
    const message = `“${shorten(block.word)}” is never closed. Write “${block.close}” on a line of its own after what belongs to it.`;
    return at(block.line, block.column, message);
  }
  return at(
    line,
    text.search(/\S/) + 1,
    `The diagram ends before “${shorten(text)}” is complete. Complete the line.`,
  );
}

function columnOf(text: string, line: number, report: Reported | undefined): number {
  const from = report?.line === line ? (report.column ?? 0) : 0;
  const found = report?.text ? text.indexOf(report.text.split('\n')[0] ?? '', from) : -1;
  if (found >= 0) return found + 1;
  return (from > 0 && from <= text.length ? from : text.search(/\S/)) + 1;
}

function generalMessage(text: string, report: Reported | undefined, error: unknown): string {
  const said = ownWords(messageOf(error));
  if (said && (!report || SENTENCES.some(([pattern]) => pattern.test(messageOf(error)))))
    return said;
  return `${what(text, report)} Compare the line with one that is drawn, and mind brackets, arrows and colons.`;
}

function what(text: string, report: Reported | undefined): string {
  if (!report || report.text === text.trim()) return `“${shorten(text)}” is not understood.`;
  if (!report.text.trim()) return `Something is missing after “${shorten(text)}”.`;
  return `“${shorten(report.text)}” cannot stand here.`;
}

/** What to say instead of sentences of mermaid's. */
const SENTENCES: readonly (readonly [pattern: RegExp, say: (text: string) => string])[] = [
  [/not a number/, () => 'This line needs a number where it has a word.'],
  [/Invalid date:\s*(.+)/, (text) => `“${text}” is not a day. Write it as “dateFormat” says.`],
  [/Negative values/, () => 'A slice cannot be less than nothing.'],
  [/Edge limit/, () => `This diagram has more than ${MAX_EDGES} connections. Split it.`],
  [
    /inactive participant \((.+)\)/,
    (text) =>
      `“${text}” is not active here. Write “activate ${text}” before, or take the line out.`,
  ],
  [
    /only one root.*"(.+)"/,
    (text) => `“${text}” is a second root. Indent it, so that it belongs to one.`,
  ],
  [
    /No such shape: (\S+?)\.?$/,
    (text) => `“${text}” is not a shape. Write “rect”, “rounded” or “diamond”.`,
  ],
];

function ownWords(message: string): string {
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return say(match[1] ?? '');
  }
  if (/undefined|null|function|Cannot|Error|object|invalid|pars|token|syntax/i.test(message))
    return '';
  const [first = ''] = message.split('\n');
  return first.length < 160 && /\s/.test(first) ? `${first.trim().replace(/[.!]*$/, '')}.` : '';
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const isUnknownKind = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'UnknownDiagramError' || /^No diagram type detected/.test(error.message));

const keywords = KINDS.map(({ keyword }) => keyword);

function unknownKind(first: string): string {
  const word = first.trim().split(/[\s:]/)[0] ?? '';
  const guess = nearest(word, keywords);
  const advice = guess ? `Did you mean “${guess}”?` : `Begin with one of ${keywords.join(', ')}.`;
  return `“${shorten(word)}” is not a kind of diagram. ${advice}`;
}

function unsupported(keyword: string): string {
  return `A “${keyword}” diagram cannot be drawn well here. Use one of ${keywords.join(', ')}.`;
}
