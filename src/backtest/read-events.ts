import type { ColumnChoice } from './column-choice.ts';
import { dateFaults, makeDateReader } from './dates.ts';
import { NEVER } from './days.ts';
import { addEvent } from './event-store.ts';
import type { Intake, IntakeSettings, RowReader } from './intake.ts';
import { note } from './quirks.ts';
import { shorten } from './read-deals.ts';
import { isPassedOver, makeRowCheck, takeCell } from './row-check.ts';
import { foldTerm } from './term.ts';

/** Reads the rows of a file of events into the intake. */
export function eventRows(
  name: string,
  { preset, file, plan, header }: ColumnChoice,
  intake: Intake,
  { mapping, mistakes, draft }: IntakeSettings,
): RowReader {
  const { cells } = plan;
  const { deals, events, terms, quirks } = intake;
  const check = makeRowCheck(name, header, file, intake, mistakes);
  const dates = makeDateReader({
    order: mapping.dates,
    timeZone: mapping.timeZone,
    dayOnly: file.dayOnly,
  });
  const skipsOthers = (mapping.unknownDeals ?? preset?.unknownDeals ?? 'refuse') === 'drop';
  const stageTerms = makeStageTerms(intake, file.kinds);
  const firstStages = new Map<number, { at: number; term: number }>();
  const [dealCell] = cells.deal ?? [];
  const [activityCell, otherActivity] = cells.activity ?? [];
  const [atCell, otherAt] = cells.at ?? [];
  const isSimple =
    plan.keep.length === 0 &&
    !cells.stage &&
    !cells.count &&
    otherActivity === undefined &&
    otherAt === undefined;

  const refuse = (line: number, kind: string, message: string): void =>
    mistakes.add(kind, { file: name, line, message });

  const dealOf = (row: readonly string[], line: number): number => {
    const text = (dealCell === undefined ? '' : row[dealCell]) ?? '';
    const known = deals.index.find(text);
    if (known >= 0) return known;
    const id = text.trim();
    if (id.startsWith(file.dealPrefix)) {
      const found = deals.index.find(shorten(id, file.dealLength));
      if (found >= 0) return found;
    }
    if (skipsOthers) note(quirks, 'other-deals');
    else
      refuse(
        line,
        'unknown',
        'This row’s deal is not in the file of deals. Add it there, or write “unknownDeals: drop” in the mapping.',
      );
    return -1;
  };

  const timeOf = (text: string, line: number, column: number | undefined): number => {
    if (text.trim() === '') {
      if (preset && preset.name !== 'plain') note(quirks, 'no-time');
      else
        refuse(line, 'no date', `Column “${header[column ?? 0] ?? ''}” is empty. Write the day.`);
      return Number.NaN;
    }
    const at = dates.read(text);
    if (!Number.isNaN(at)) return at;
    if (draft) {
      intake.dateNeeds.look(text, dates.fault);
      return 0;
    }
    const title = header[column ?? 0] ?? '';
    refuse(line, `${title} ${dates.fault}`, `Column “${title}” ${dateFaults[dates.fault]}`);
    return at;
  };

  const times = (row: readonly string[], line: number): number => {
    const text = takeCell(row, cells.count).trim();
    if (text === '') return 1;
    const count = Number(text);
    if (Number.isInteger(count) && count > 0 && count < 1e6) return count;
    refuse(line, 'count', 'Column “count” must hold a whole number from 1.');
    return 1;
  };

  const readPairs = (row: readonly string[], deal: number, line: number): void => {
    header.forEach((title, cell) => {
      const match = /^value(\d+)$/i.exec(title.trim());
      const value = row[cell]?.trim() ?? '';
      if (!match || value === '') return;
      const time = header.findIndex((other) => foldTerm(other) === `time${match[1] ?? ''}`);
      const at = timeOf(row[time] ?? '', line, time);
      if (!Number.isNaN(at)) addEvent(events, deal, terms.number(`stage:${value}`), at);
    });
  };

  const readStage = (row: readonly string[], deal: number, at: number): void => {
    const kind = takeCell(row, cells.kind);
    const stage = takeCell(row, cells.stage);
    if (stage.trim() !== '') addEvent(events, deal, stageTerms(kind, stage), at);
    const from = takeCell(row, cells.from);
    if (file.shape !== 'changes' || from.trim() === '') return;
    const term = stageTerms(kind, from);
    if (!terms.folded[term]?.startsWith('stage:')) return;
    const first = firstStages.get(deal);
    if (!first || at < first.at) firstStages.set(deal, { at, term });
  };

  const readAny = (row: readonly string[], line: number): void => {
    if (isPassedOver(row, plan)) return note(quirks, 'left-out');
    const deal = dealOf(row, line);
    if (deal < 0) return;
    if (file.shape === 'pairs') return readPairs(row, deal, line);
    const at = timeOf(takeCell(row, cells.at), line, atCell);
    if (Number.isNaN(at)) return;
    if (cells.stage) readStage(row, deal, at);
    const activity = takeCell(row, cells.activity);
    if (activity.trim() !== '')
      addEvent(events, deal, terms.number(activity), at, times(row, line));
    else if (!cells.stage) refuseEmpty(line);
  };

  const refuseEmpty = (line: number): void => {
    if (skipsOthers) note(quirks, 'left-out');
    else
      refuse(
        line,
        'no activity',
        `Column “${header[activityCell ?? 0] ?? ''}” is empty. Write the activity.`,
      );
  };

  /** The common case, a plain log, without the checks it cannot need. */
  const readSimple = (row: readonly string[], line: number): void => {
    const deal = dealOf(row, line);
    if (deal < 0) return;
    const at = timeOf(row[atCell ?? 0] ?? '', line, atCell);
    if (Number.isNaN(at)) return;
    const activity = row[activityCell ?? 0] ?? '';
    if (activity === '') return refuseEmpty(line);
    addEvent(events, deal, terms.number(activity), at);
  };

  const read = isSimple && file.shape === 'rows' ? readSimple : readAny;
  return {
    row(row, line) {
      if (check.fits(row, line)) read(row, line);
    },
    end() {
      check.end();
      note(quirks, 'short-years', dates.shortYears);
      // A log of changes names the first stage only as the old value of the first change.
      for (const [deal, { at, term }] of firstStages) {
        const opened = deals.opened[deal] ?? NEVER;
        addEvent(events, deal, term, opened === NEVER ? at : Math.min(at, opened * 86400));
      }
    },
  };
}

/** Numbers stage terms such as “stage:Proposal”, by the value of a kind column where there is one. */
function makeStageTerms(
  { terms }: Intake,
  kinds: Record<string, string>,
): (kind: string, stage: string) => number {
  const known = new Map<string, number>();
  return (kind, stage) => {
    const key = `${kind}\n${stage}`;
    let number = known.get(key);
    if (number === undefined) {
      number = terms.number(`${kinds[foldTerm(kind)] ?? 'stage:'}${stage.trim()}`);
      if (known.size < 100_000) known.set(key, number);
    }
    return number;
  };
}
