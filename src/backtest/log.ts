import { closingOf } from './closing.ts';
import { countEvents } from './count-events.ts';
import { NEVER } from './days.ts';
import type { Deal, StageEntry } from './deal.ts';
import { lastClose } from './deal-table.ts';
import { dayOf, groupByDeal, termOf, timeOf, timesOf, type EventStore } from './event-store.ts';
import { collectFirstDays, type FirstDays } from './first-days.ts';
import type { Intake } from './intake.ts';
import type { LogReading } from './log-reading.ts';
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
  const { deals: table, events, quirks } = intake;
  const roles = rolesOf(intake.terms.folded, mapping, intake.presets);
  const cutoff = mapping.cutoff ?? Math.min(today, lastDay(intake) ?? today);
  const { start, order } = groupByDeal(events, table.outcome.length);
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
    first: collectFirstDays(most, events.size, stageOf),
    met: collectFirstDays(most, model.criteria.length === 0 ? 0 : events.size, criterionStage),
    entry: makeEntries(),
  };
  let size = 0;
  for (let d = 0; d < table.outcome.length; d++) {
    const opened = table.opened[d] ?? NEVER;
    if (opened !== NEVER && opened > cutoff) {
      note(quirks, 'opened-late');
      continue;
    }
    const own = order.subarray(start[d] ?? 0, start[d + 1] ?? 0);
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
      cohort: table.cohort[d] ?? -1,
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
    if (deal.outcome !== 'open' && kept.length === 0) note(quirks, 'without-events');
    if (deal.outcome !== 'open' && deal.closed === NEVER) note(quirks, 'close-unknown');
    if (opened === NEVER) note(quirks, 'open-unknown');
    size += kept.length;
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

function lastDay({ deals, events, closeIsPlan }: Intake): number | undefined {
  let last = closeIsPlan && events.size > 0 ? undefined : lastClose(deals);
  for (let i = 0; i < events.size; i++) {
    const day = dayOf(events, i);
    if (last === undefined || day > last) last = day;
  }
  return last;
}

/** Equal rows stand together after sorting; the first of them stays. */
function withoutRepeats(own: Uint32Array, events: EventStore, quirks: Quirks): Uint32Array {
  let kept = 0;
  let last = -1;
  for (const event of own) {
    const same =
      last >= 0 &&
      timeOf(events, last) === timeOf(events, event) &&
      termOf(events, last) === termOf(events, event) &&
      timesOf(events, last) === timesOf(events, event);
    last = event;
    if (!same) own[kept++] = event;
  }
  note(quirks, 'same-event-again', own.length - kept);
  return own.subarray(0, kept);
}
