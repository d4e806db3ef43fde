import { columnsFor, isKnownHeader, refuseUnknown, type UnknownFile } from './column-choice.ts';
import { makeDateNeeds, type DateNeeds } from './date-needs.ts';
import { makeCsvReader } from './csv.ts';
import type { Row } from './csv-row.ts';
import { makeDealTable, type DealTable, type Told } from './deal-table.ts';
import { makeEventStore, type EventStore } from './event-store.ts';
import type { Mapping } from './mapping.ts';
import type { Mistakes } from './mistakes.ts';
import type { Preset } from './preset.ts';
import { note, type Quirks } from './quirks.ts';
import { dealRows } from './read-deals.ts';
import { eventRows } from './read-events.ts';
import { makeTermList, type TermList } from './term-list.ts';

/** A file as it arrives: its name for messages, and what is in it, in pieces of bytes or text. */
export interface InputFile {
  name: string;
  gives: 'deals' | 'events';
  pieces: Iterable<Uint8Array | string> | AsyncIterable<Uint8Array | string>;
}

/** All that is read from the files: numbers, and the terms they stand for. */
export interface Intake {
  deals: DealTable;
  events: EventStore;
  terms: TermList;
  reasons: TermList;
  segments: TermList;
  teams: TermList;
  /** Terms of the outcome column, by their folded form, with the deals they were met in and the outcomes told by flags. */
  outcomeTerms: Map<string, { term: string; deals: number; flags: Set<Told> }>;
  quirks: Quirks;
  /** Presets the files were read by. */
  presets: Set<Preset>;
  /** Kinds of files read, in words. */
  sources: string[];
  /** Is the close date a plan, which the log of stages knows better? */
  closeIsPlan: boolean;
  /** Files whose columns fit no known export. */
  unknown: UnknownFile[];
  /** Columns of known exports that nobody has decided about, for the draft. */
  extraColumns: string[];
  /** What the mapping must fix about dates, for the draft. */
  dateNeeds: DateNeeds;
}

/** What steers the reading. */
export interface IntakeSettings {
  presets: readonly Preset[];
  preset: string | undefined;
  mapping: Mapping;
  /** Leave out columns that are not read, instead of refusing them. */
  dropExtra: boolean;
  /** A first look for a draft mapping: nothing about dates or outcomes is refused. */
  draft: boolean;
  mistakes: Mistakes;
  progress?: ((file: string, rows: number) => void) | undefined;
}

/** Reads deals, then events. Mistakes go to `settings.mistakes`; what was read stays usable only if there are none. */
export async function readFiles(
  files: readonly InputFile[],
  settings: IntakeSettings,
): Promise<Intake> {
  const intake: Intake = {
    deals: makeDealTable(),
    events: makeEventStore(),
    terms: makeTermList(),
    reasons: makeTermList(),
    segments: makeTermList(),
    teams: makeTermList(),
    outcomeTerms: new Map(),
    quirks: new Map(),
    presets: new Set(),
    sources: [],
    closeIsPlan: false,
    unknown: [],
    extraColumns: [],
    /** What the mapping must fix about dates, for the draft. */
    dateNeeds: makeDateNeeds(),
  };
  const inOrder = [...files].sort((a, b) => a.gives.localeCompare(b.gives));
  for (const file of inOrder) await readFile(file, intake, settings);
  refuseUnknown(intake.unknown, settings);
  const [first] = inOrder;
  const isEmpty = intake.deals.outcome.length === 0 && intake.quirks.size === 0;
  if (first && isEmpty && !settings.mistakes.any())
    settings.mistakes.add('no deals', {
      file: first.name,
      message: 'There are no deals below the names of the columns. Export them again.',
    });
  return intake;
}

async function readFile(file: InputFile, intake: Intake, settings: IntakeSettings): Promise<void> {
  let rows: RowReader | undefined;
  let count = 0;
  let above = 0;
  const reader = makeCsvReader({
    knows: (names) => isKnownHeader(file, names, settings),
    header(names, line, isNarrow) {
      above = line - 1;
      const choice = columnsFor(file, { names, line, isNarrow }, intake, settings);
      if (!choice) return;
      rows =
        file.gives === 'deals'
          ? dealRows(file.name, choice, intake, settings)
          : eventRows(file.name, choice, intake, settings);
    },
    row(row) {
      rows?.row(row);
      if (++count % 200_000 === 0) settings.progress?.(file.name, count);
    },
    mistake: (line, message) => settings.mistakes.unreadable({ file: file.name, line, message }),
  });
  for await (const piece of file.pieces) reader.push(piece);
  reader.end();
  rows?.end();
  if (rows && count > 0) note(intake.quirks, 'title', above);
  settings.progress?.(file.name, count);
  if (!reader.hasBegun())
    settings.mistakes.add('empty', { file: file.name, line: 1, message: 'The file is empty.' });
}

/** Takes the rows of one file. */
export interface RowReader {
  row(row: Row): void;
  end(): void;
}
