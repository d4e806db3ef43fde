import type { DateOrder } from './dates.ts';
import { quoted } from './quoted.ts';
import { columnLines } from './draft-text.ts';
import type { Mapping } from './mapping.ts';
import type { Outcome } from './outcome.ts';

/** What a reader chose for the terms of a log. */
export interface Choices {
  preset: string | undefined;
  timeZone: string | undefined;
  dates: DateOrder | undefined;
  columns: Mapping['columns'];
  drop: readonly string[];
  outcomes: ReadonlyMap<string, Outcome>;
  /** An id in the process, `ignore` or `outside`; terms without a choice are left out. */
  terms: ReadonlyMap<string, string>;
  required: readonly string[];
}

/** The choices as a mapping.yaml, which the command reads too. */
export function mappingToText({
  preset,
  timeZone,
  dates,
  columns,
  drop,
  outcomes,
  terms,
  required,
}: Choices): string {
  const chosen = [...terms];
  const left = (what: string): string[] =>
    chosen.filter(([, choice]) => choice === what).map(([term]) => quoted(term));
  const mapped = chosen.filter(([, choice]) => choice !== 'ignore' && choice !== 'outside');
  return [
    'resolution: day',
    ...(preset === undefined ? [] : [`preset: ${preset}`]),
    ...(timeZone === undefined ? [] : [`timeZone: ${timeZone}`]),
    ...(dates === undefined ? [] : [`dates: ${dates}`]),
    ...columnLines(columns),
    ...block(
      'drop',
      drop.map((name) => `- ${quoted(name)}`),
    ),
    ...block(
      'outcomes',
      [...outcomes].map(([term, outcome]) => `${quoted(term)}: ${outcome}`),
    ),
    ...block(
      'terms',
      mapped.map(([term, id]) => `${quoted(term)}: ${quoted(id)}`),
    ),
    ...block(
      'ignore',
      left('ignore').map((term) => `- ${term}`),
    ),
    ...block(
      'outside',
      left('outside').map((term) => `- ${term}`),
    ),
    // An empty list says that none is, whatever the playbook marks.
    ...(required.length === 0 ? ['required: []'] : []),
    ...block(
      'required',
      required.map((id) => `- ${quoted(id)}`),
    ),
    '',
  ].join('\n');
}

function block(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${name}:`, ...lines.map((line) => `  ${line}`)];
}
