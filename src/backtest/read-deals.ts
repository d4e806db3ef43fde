import type { ColumnChoice } from './column-choice.ts';
import type { Row } from './csv-row.ts';
import { dateFaults, isBlankDate, makeDateReader } from './dates.ts';
import { NEVER } from './days.ts';
import { addDeal, type Told } from './deal-table.ts';
import { addEvent } from './event-store.ts';
import type { Intake, IntakeSettings, RowReader } from './intake.ts';
import { firstFull, isPassedOver, makeRowCheck, takeCell } from './row-check.ts';
import { note } from './quirks.ts';
import { outcomes as known } from './outcome.ts';
import { foldTerm } from './term.ts';
import type { TermList } from './term-list.ts';

/** Reads the rows of a file of deals into the intake. */
export function dealRows(
  name: string,
  { preset, file, plan, header }: ColumnChoice,
  intake: Intake,
  { mapping, mistakes, draft }: IntakeSettings,
): RowReader {
  const { cells } = plan;
  const check = makeRowCheck(name, header, file, intake, mistakes);
  const dates = makeDateReader({ order: mapping.dates, timeZone: mapping.timeZone });
  // A column that the mapping calls “outcome” may hold the four words themselves.
  const ownWords = preset ? preset.outcomes : Object.fromEntries(known.map((one) => [one, one]));
  const outcomes = new Map([...Object.entries(ownWords), ...mapping.outcomes]);
  const seen = new Set<string>();
  const isStrict = !file.plannedClose;

  const day = (row: Row, wanted: number[] | undefined): number => {
    const cell = firstFull(row, wanted);
    if (cell < 0) return NEVER;
    const seconds = dates.readAt(row, cell);
    if (!Number.isNaN(seconds)) return Math.floor(seconds / 86400);
    if (isBlankDate(row.text(cell))) return NEVER;
    if (draft) intake.dateNeeds.look(row.text(cell), dates.fault);
    else {
      const column = header[cell] ?? '';
      mistakes.add(`${column} ${dates.fault}`, {
        file: name,
        line: row.line,
        message: `Column “${column}” ${dateFaults[dates.fault]}`,
      });
    }
    return NEVER;
  };

  const outcomeOf = (row: Row): Told => {
    const term = takeCell(row, cells.outcome).trim();
    const reason = takeCell(row, cells.reason).trim();
    const flagged = outcomeByFlags(
      takeCell(row, cells.closed),
      takeCell(row, cells.won),
      takeCell(row, cells.lost),
    );
    noteOutcomeTerm(intake, term, flagged);
    const told =
      (reason === '' ? undefined : mapping.outcomes.get(foldTerm(`reason:${reason}`))) ??
      mapping.outcomes.get(foldTerm(term)) ??
      flagged ??
      outcomes.get(foldTerm(term));
    if (told) return told;
    if (mapping.terms.has(foldTerm(`stage:${term}`))) return 'open';
    if (draft || (term === '' && preset?.unknownDeals === 'drop')) return 'untold';
    const column = header[cells.outcome?.[0] ?? 0] ?? '';
    const message =
      term === ''
        ? `Column “${column}” is empty. Write won, lost, disqualified or open, or take the row out if it is a total.`
        : `Column “${column}” holds a term that is not under “outcomes” in the mapping. Say there whether it is won, lost, disqualified or open.`;
    mistakes.add('outcome', { file: name, line: row.line, message });
    return 'untold';
  };

  /** A row at the end that names no stage and no day of opening is a total, not a deal. */
  const isTotal = (row: Row): boolean =>
    firstFull(row, cells.outcome) < 0 && firstFull(row, cells.opened_at) < 0;

  return {
    row(row) {
      if (!check.fits(row)) return;
      const { line } = row;
      if (isPassedOver(row, plan)) return note(intake.quirks, 'left-out');
      const outcome = outcomeOf(row);
      if (outcome === 'untold' && isTotal(row)) return note(intake.quirks, 'left-out');
      const opened = day(row, cells.opened_at);
      let closed = day(row, cells.closed_at);
      if (outcome === 'open' && closed !== NEVER) {
        note(intake.quirks, 'planned-close');
        closed = NEVER;
      }
      if (opened !== NEVER && closed < opened) {
        if (isStrict && !draft) {
          const message = 'This deal closes before it opens. Correct one of its two days.';
          mistakes.add('close', { file: name, line, message });
        }
        note(intake.quirks, 'close-before-open');
        closed = NEVER;
      }
      const id = cells.deal ? takeCell(row, cells.deal).trim() : '';
      if (cells.deal && id === '') {
        mistakes.add('id', {
          file: name,
          line,
          message: 'This row has no deal. Give it one or take the row out.',
        });
        return;
      }
      if (!cells.deal && isRepeated(seen, row)) note(intake.quirks, 'same-row-without-id');
      const key = cells.deal ? shorten(id, file.dealLength) : `row ${line}`;
      const added = addDeal(intake.deals, key, {
        outcome,
        opened,
        closed,
        reason: number(intake.reasons, row, cells.reason),
        segment: number(intake.segments, row, cells.segment),
        team: number(intake.teams, row, cells.team),
        line,
      });
      if (added === 'same') return note(intake.quirks, 'same-deal-again');
      if (added === 'different') {
        const message = 'This deal stands in the file twice, with different content. Keep one row.';
        mistakes.add('twice', { file: name, line, message });
        return;
      }
      const deal = intake.deals.outcome.length - 1;
      for (const { cell, stage } of plan.enters) {
        const entered = day(row, [cell]);
        // A draft lists stages before the mapping says how their days are written.
        if (entered !== NEVER || (draft && !isBlankDate(row.text(cell))))
          addEvent(
            intake.events,
            deal,
            intake.terms.number(`stage:${stage}`),
            entered === NEVER ? 0 : entered * 86400,
          );
      }
    },
    end() {
      check.end();
      note(intake.quirks, 'short-years', dates.shortYears);
      note(intake.quirks, 'in-utc', dates.inUtc);
    },
  };
}

/** Cuts an id to the characters that are compared. */
export function shorten(id: string, length: number): string {
  return length > 0 && id.length > length ? id.slice(0, length) : id;
}

function outcomeByFlags(closed: string, won: string, lost: string): Told | undefined {
  const [isClosed, isWon, isLost] = [flag(closed), flag(won), flag(lost)];
  if (isWon === true) return 'won';
  if (isLost === true) return 'lost';
  if (isClosed === false) return 'open';
  if (isClosed === true && isWon === false) return 'lost';
  return isWon === false && isLost === false ? 'open' : undefined;
}

function flag(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === '1' || word === 'yes') return true;
  return word === 'false' || word === '0' || word === 'no' ? false : undefined;
}

function noteOutcomeTerm(intake: Intake, term: string, flagged: Told | undefined): void {
  if (term === '') return;
  const folded = foldTerm(term);
  const known = intake.outcomeTerms.get(folded) ?? { term, deals: 0, flags: new Set() };
  known.deals++;
  known.flags.add(flagged ?? 'untold');
  // A column of free text must not fill the memory.
  if (intake.outcomeTerms.size < 1000) intake.outcomeTerms.set(folded, known);
}

function number(terms: TermList, row: Row, cells: number[] | undefined): number {
  const cell = firstFull(row, cells);
  return cell < 0 || row.text(cell).trim() === '' ? -1 : terms.numberAt(row, cell);
}

function isRepeated(seen: Set<string>, row: Row): boolean {
  const key = Array.from({ length: row.size }, (_, cell) => row.text(cell)).join('\n');
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}
