import { closingOf } from './closing.ts';
import { countEvents } from './count-events.ts';
import { NEVER } from './days.ts';
import type { Deal, StageEntry } from './deal.ts';
import { lastClose } from './deal-table.ts';
import { groupByDeal, timesAt, type DealEvents } from './event-store.ts';
import { collectFirstDays, type FirstDays } from './first-days.ts';
import type { Intake } from './intake.ts';
import type { LogReading, Range } from './log-reading.ts';
import type { Mapping } from './mapping.ts';
import type { ProcessModel } from './model.ts';
import { note, type Quirks } from './quirks.ts';
import { rolesOf, type Role } from './role.ts';

/** All deals at the cut-off, and what their terms mean. */
export interface Log {
  deals: Deal[];
  /** First day of each activity in each deal, by `deal.row`. */
  first: FirstDays;
  /** The same of each criterion. */
  met: FirstDays;
  cutoff: number;
  terms: readonly string[];
  roles: readonly Role[];
  segments: readonly string[];
  teams: readonly string[];
  events: number;
  quirks: Quirks;
}

/** What most deals have none of; shared, because deals are many. */
const NONE: number[] = [];
const NOWHERE: StageEntry[] = [];

/** Turns what was read into deals at the cut-off. */
export function makeLog(intake: Intake, mapping: Mapping, model: ProcessModel, today: number): Log {
  const { deals: table, quirks } = intake;
  const events = groupByDeal(intake.events, table.outcome.length);
  const roles = rolesOf(intake.terms.folded, mapping, intake.presets);
  const cutoff = mapping.cutoff ?? Math.min(today, lastDay(intake, events) ?? today);
  const { start } = events;
  const stages = new Map(model.stages.map(({ id }, index) => [id, index]));
  const stageOf = model.activities.map(({ stage }) => stages.get(stage) ?? 0);
  const deals: Deal[] = [];
  const criterionStage = model.criteria.map(({ stage }) => stages.get(stage) ?? 0);
  const most = table.outcome.length;
  const reading: LogReading = {
    events,
    roles,
    tellsStages: roles.some(({ kind }) => kind.includes('stage') || kind === 'closing'),
    stageOf,
    cutoff,
    closeIsPlan: intake.closeIsPlan,
    quirks,
    first: collectFirstDays(most, events.at.length, stageOf),
    met: collectFirstDays(most, model.criteria.length === 0 ? 0 : events.at.length, criterionStage),
    entry: makeEntries(),
  };
  let size = 0;
  for (let d = 0; d < table.outcome.length; d++) {
    const opened = table.opened[d] ?? NEVER;
    if (opened !== NEVER && opened > cutoff) {
      note(quirks, 'opened-late');
      continue;
    }
    const own = { from: start[d] ?? 0, to: start[d + 1] ?? 0 };
    const kept = mapping.dedupe === 'rows' ? withoutRepeats(own, events, quirks) : own;
    const told = table.outcome[d] ?? 'untold';
    const end = closingOf(kept, told, table.closed[d] ?? NEVER, reading);
    const deal: Deal = {
      outcome: end.outcome,
      closed: end.closed,
      reopened: end.reopened,
      opened,
      segment: table.segment[d] ?? -1,
      team: table.team[d] ?? -1,
      row: deals.length,
      path: NOWHERE,
      hasStageLog: false,
      mapped: 0,
      countable: 0,
      mappedWithStages: 0,
      countableWithStages: 0,
      unmapped: NONE,
      repeats: 0,
      early: 0,
      swept: false,
    };
    countEvents(deal, kept, reading);
    if (deal.outcome !== 'open' && kept.from === kept.to) note(quirks, 'without-events');
    if (deal.outcome !== 'open' && deal.closed === NEVER) note(quirks, 'close-unknown');
    if (opened === NEVER) note(quirks, 'open-unknown');
    for (let event = kept.from; event < kept.to; event++) size += timesAt(events, event);
    deals.push(deal);
  }
  return {
    deals,
    first: reading.first.take(),
    met: reading.met.take(),
    cutoff,
    terms: intake.terms.written,
    roles,
    segments: intake.segments.written,
    teams: intake.teams.written,
    events: size,
    quirks,
  };
}

function makeEntries(): (stage: number, day: number) => StageEntry {
  const made = new Map<number, StageEntry>();
  return (stage, day) => {
    const key = day * 256 + stage;
    let entry = made.get(key);
    if (!entry) made.set(key, (entry = { stage, day }));
    return entry;
  };
}

function lastDay({ deals, closeIsPlan }: Intake, { at }: DealEvents): number | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const time of at) if (time > last) last = time;
  const ofEvents = at.length > 0 ? Math.floor(last / 86400) : undefined;
  const ofDeals = closeIsPlan && at.length > 0 ? undefined : lastClose(deals);
  return ofEvents === undefined || (ofDeals !== undefined && ofDeals > ofEvents)
    ? ofDeals
    : ofEvents;
}

/** Equal rows stand together after sorting; the first of them stays. */
function withoutRepeats({ from, to }: Range, events: DealEvents, quirks: Quirks): Range {
  const { term, at, count } = events;
  let kept = from;
  for (let event = from; event < to; event++) {
    const last = kept - 1;
    const same =
      last >= from &&
      at[last] === at[event] &&
      term[last] === term[event] &&
      timesAt(events, last) === timesAt(events, event);
    if (same) continue;
    at[kept] = at[event] ?? 0;
    term[kept] = term[event] ?? 0;
    if (count) count[kept] = count[event] ?? 1;
    kept++;
  }
  note(quirks, 'same-event-again', to - kept);
  return { from, to: kept };
}
