import { NEVER } from './days.ts';
import type { Outcome } from './outcome.ts';
import { makeIdIndex, type IdIndex } from './id-index.ts';

/** Stands for “not known yet” where a deal's own row does not say its outcome. */
export type Told = Outcome | 'untold';

/** Deals as rows of numbers. Ids live only in `index`, which never leaves the reading of files. */
export interface DealTable {
  index: IdIndex;
  outcome: Told[];
  /** Day numbers; NEVER when the row has none. */
  opened: number[];
  closed: number[];
  reason: number[];
  segment: number[];
  team: number[];
  line: number[];
}

/** Makes a table without deals. */
export function makeDealTable(): DealTable {
  return {
    index: makeIdIndex(),
    outcome: [],
    opened: [],
    closed: [],
    reason: [],
    segment: [],
    team: [],
    line: [],
  };
}

/** What a row says about a deal; numbers of terms, −1 for none. */
export interface DealRow {
  outcome: Told;
  opened: number;
  closed: number;
  reason: number;
  segment: number;
  team: number;
  line: number;
}

/** Adds a deal; says whether it is new, the same row again, or another row for a deal already there. */
export function addDeal(table: DealTable, id: string, row: DealRow): 'new' | 'same' | 'different' {
  const known = table.index.findText(id);
  if (known >= 0) {
    const same =
      table.outcome[known] === row.outcome &&
      table.opened[known] === row.opened &&
      table.closed[known] === row.closed &&
      table.reason[known] === row.reason &&
      table.segment[known] === row.segment &&
      table.team[known] === row.team;
    return same ? 'same' : 'different';
  }
  table.index.addText(id);
  table.outcome.push(row.outcome);
  table.opened.push(row.opened);
  table.closed.push(row.closed);
  table.reason.push(row.reason);
  table.segment.push(row.segment);
  table.team.push(row.team);
  table.line.push(row.line);
  return 'new';
}

/** The last day on which a deal closed; a default for the cut-off. */
export function lastClose(table: DealTable): number | undefined {
  let last: number | undefined;
  for (const day of table.closed)
    if (day !== NEVER && (last === undefined || day > last)) last = day;
  return last;
}
