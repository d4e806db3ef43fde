import type { ColumnChoice } from './column-choice.ts';
import type { Row } from './csv-row.ts';
import { dateFaults, isBlankDate, makeDateReader } from './dates.ts';
import { NEVER } from './days.ts';
import { addEvent } from './event-store.ts';
import type { Intake, IntakeSettings, RowReader } from './intake.ts';
import { note } from './quirks.ts';
import { shorten } from './read-deals.ts';
import { firstFull, isPassedOver, makeRowCheck, takeCell } from './row-check.ts';
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

  const pairs = header.flatMap((title, value) => {
    const number = /^value(\d+)$/i.exec(title.trim())?.[1];
    const time = header.findIndex((other) => foldTerm(other) === `time${number ?? ''}`);
    return number === undefined ? [] : [{ value, time }];
  });

  const refuse = (line: number, kind: string, message: string): void =>
    mistakes.add(kind, { file: name, line, message });

  const dealOf = (row: Row): number => {
    if (dealCell !== undefined && row.isPlain) {
      const known = deals.index.find(row.bytes, row.from[dealCell] ?? 0, row.to[dealCell] ?? 0);
      if (known >= 0) return known;
    }
    const id = dealCell === undefined ? '' : row.text(dealCell).trim();
    if (id.startsWith(file.dealPrefix)) {
      const found = deals.index.findText(shorten(id, file.dealLength));
      if (found >= 0) return found;
    }
    if (skipsOthers) note(quirks, 'other-deals');
    // Where deals could not be read, that is the mistake to tell.
    else if (deals.outcome.length > 0 && !mistakes.hasUnreadable())
      refuse(
        row.line,
        'unknown',
        'This row’s deal is not in the file of deals. Add it there, or write “unknownDeals: drop” in the mapping.',
      );
    return -1;
  };

  const timeOf = (row: Row, cell: number): number => {
    const at = dates.readAt(row, cell);
    if (!Number.isNaN(at)) return at;
    const title = header[cell] ?? '';
    if (isBlankDate(row.text(cell))) {
      if (preset && preset.name !== 'plain') note(quirks, 'no-time');
      else refuse(row.line, 'no date', `Column “${title}” is empty. Write the day.`);
      return at;
    }
    if (draft) {
      intake.dateNeeds.look(row.text(cell), dates.fault);
      return 0;
    }
    refuse(row.line, `${title} ${dates.fault}`, `Column “${title}” ${dateFaults[dates.fault]}`);
    return at;
  };

  const times = (row: Row): number => {
    const text = takeCell(row, cells.count).trim();
    if (text === '') return 1;
    const count = Number(text);
    if (Number.isInteger(count) && count > 0 && count < 1e6) return count;
    refuse(row.line, 'count', 'Column “count” must hold a whole number from 1.');
    return 1;
  };

  const readPairs = (row: Row, deal: number): void => {
    for (const { value, time } of pairs) {
      const stage = row.text(value).trim();
      if (stage === '') continue;
      const at = timeOf(row, time);
      if (!Number.isNaN(at)) addEvent(events, deal, terms.number(`stage:${stage}`), at);
    }
  };

  const readStage = (row: Row, deal: number, at: number): void => {
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

  const readAny = (row: Row): void => {
    if (isPassedOver(row, plan)) return note(quirks, 'left-out');
    const deal = dealOf(row);
    if (deal < 0) return;
    if (file.shape === 'pairs') return readPairs(row, deal);
    const full = firstFull(row, cells.at);
    const at = timeOf(row, full < 0 ? (atCell ?? 0) : full);
    if (Number.isNaN(at)) return;
    if (cells.stage) readStage(row, deal, at);
    const activity = firstFull(row, cells.activity);
    if (activity >= 0 && row.text(activity).trim() !== '')
      addEvent(events, deal, terms.numberAt(row, activity), at, times(row));
    else if (!cells.stage) refuseEmpty(row);
  };

  const refuseEmpty = ({ line }: Row): void => {
    if (skipsOthers) note(quirks, 'left-out');
    else
      refuse(
        line,
        'no activity',
        `Column “${header[activityCell ?? 0] ?? ''}” is empty. Write the activity.`,
      );
  };

  /** The common case, a plain log, without the checks it cannot need. */
  const readSimple = (row: Row): void => {
    const deal = dealOf(row);
    if (deal < 0) return;
    const at = timeOf(row, atCell ?? 0);
    if (Number.isNaN(at)) return;
    const term = terms.numberAt(row, activityCell ?? 0);
    if (terms.folded[term] === '') return refuseEmpty(row);
    addEvent(events, deal, term, at);
  };

  const read = isSimple && file.shape === 'rows' ? readSimple : readAny;
  return {
    row(row) {
      if (check.fits(row)) read(row);
    },
    end() {
      check.end();
      note(quirks, 'short-years', dates.shortYears);
      note(quirks, 'in-utc', dates.inUtc);
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
