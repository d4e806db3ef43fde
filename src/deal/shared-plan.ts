import { rowsOf, valueOf, type Plan } from './plan.ts';
import { isRecord } from './plan-text.ts';

/** What both sides may see of a plan. */
export interface SharedPlan {
  title: string;
  result: string;
  /** The day of first real use, YYYY-MM-DD, or nothing. */
  first: string;
  because: string;
  lines: SharedLine[];
}

export interface SharedLine {
  what: string;
  /** Who does it on the customer's side, and on ours. */
  theirs: string;
  ours: string;
  /** YYYY-MM-DD, or nothing. */
  by: string;
  done: boolean;
}

/** The part of a plan that is the customer's to see: named fields only, nothing else can slip in. */
export function sharedPlan(plan: Plan): SharedPlan {
  const lines = rowsOf(plan, 'line').map((id): SharedLine => {
    const of = (name: string) => valueOf(plan, `line:${id}:${name}`).trim();
    return {
      what: of('what'),
      theirs: of('theirs'),
      ours: of('ours'),
      by: of('by'),
      done: of('state') !== '',
    };
  });
  return {
    title: valueOf(plan, 'title').trim(),
    result: valueOf(plan, 'result').trim(),
    first: valueOf(plan, 'first').trim(),
    because: valueOf(plan, 'because').trim(),
    lines: lines.filter(({ what }) => what).sort(byDay),
  };
}

// Lines without a day come last: they are the ones to talk about.
const byDay = (a: SharedLine, b: SharedLine) =>
  (a.by || '9').localeCompare(b.by || '9') || a.what.localeCompare(b.what);

/** An act of the customer's as a line of the plan both sides see: “has given its figures” → “Given your figures”. */
export function asLine(act: string): string {
  const line = act.replace(/^has (had )?/, '').replace(/\bits\b/g, 'your');
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** A shared plan as the text of a link. */
export const sharedText = (plan: SharedPlan) =>
  JSON.stringify({ format: 'crossing-shared-plan', version: 1, ...plan });

/** Reads the text of a shared plan; nothing if it is not a whole one. */
export function readSharedPlan(text: string): SharedPlan | undefined {
  try {
    const data: unknown = JSON.parse(text);
    if (!isRecord(data) || data['format'] !== 'crossing-shared-plan') return undefined;
    const { lines } = data;
    if (!Array.isArray(lines)) return undefined;
    return {
      title: word(data['title']),
      result: word(data['result']),
      first: word(data['first']),
      because: word(data['because']),
      lines: lines.filter(isRecord).map((line) => ({
        what: word(line['what']),
        theirs: word(line['theirs']),
        ours: word(line['ours']),
        by: word(line['by']),
        done: line['done'] === true,
      })),
    };
  } catch {
    return undefined;
  }
}

/** A shared plan as Markdown, for a mail or a page both sides edit. */
export function sharedMarkdown({ title, result, first, because, lines }: SharedPlan): string {
  const rows = lines.map(
    ({ what, theirs, ours, by, done }) =>
      `| ${[what, theirs, ours, by, done ? 'done' : 'open'].map(cell).join(' | ')} |`,
  );
  return [
    `# ${title || 'Our shared plan'}`,
    result && `**What we want:** ${result}`,
    first && `**First real use:** ${first}${because ? `, because ${because}` : ''}`,
    rows.length > 0 &&
      ['| What | Owner, yours | Owner, ours | By | State |', '|---|---|---|---|---|', ...rows].join(
        '\n',
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const word = (value: unknown) => (typeof value === 'string' ? value : '');
