import type { Mapping } from './mapping.ts';
import { NEVER } from './days.ts';
import { lastClose, type Told } from './deal-table.ts';
import { collectFirstDays, type FirstDays, type FirstDaysCollector } from './first-days.ts';
import { groupByDeal, type EventStore } from './event-store.ts';
import type { Intake } from './intake.ts';
import type { ProcessModel } from './model.ts';
import { outcomes, type Outcome } from './outcome.ts';
import { note, type Quirks } from './quirks.ts';
import { rolesOf, type Role } from './role.ts';
import { thresholds } from './thresholds.ts';

/** One entry into a stage. */
export interface StageEntry {
  stage: number;
  day: number;
}

/** A deal as the metrics see it, without any id. Days are day numbers, NEVER where there was none. */
export interface Deal {
  outcome: Outcome;
  opened: number;
  closed: number;
  segment: number;
  team: number;
  cohort: number;
  /** The deal's place in the columns of the log. */
  row: number;
  /** The stages in the order they were entered; from the log of stages where there is one, else from the activities. */
  path: StageEntry[];
  hasStageLog: boolean;
  /** Events with a name in the process, and events to be named at all. */
  mapped: number;
  countable: number;
  /** The same with stage changes. */
  mappedWithStages: number;
  countableWithStages: number;
  /** Distinct terms that have no name in the process. */
  unmapped: number[];
  /** Events that repeat an activity of this deal. */
  repeats: number;
  /** Activities logged in the first days, for the check of even logging. */
  early: number;
  reopened: boolean;
  /** Stages were entered in one go, or much was logged on the closing day: order and times mean little. */
  swept: boolean;
}

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
  const collected: Collected = {
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
    const end = closingOf(
      kept,
      events,
      roles,
      table.outcome[d] ?? 'untold',
      table.closed[d] ?? NEVER,
      intake.closeIsPlan,
      cutoff,
      quirks,
    );
    const deal: Deal = {
      ...end,
      opened,
      segment: table.segment[d] ?? -1,
      team: table.team[d] ?? -1,
      cohort: table.cohort[d] ?? -1,
      row: deals.length,
      path: [],
      hasStageLog: false,
      mapped: 0,
      countable: 0,
      mappedWithStages: 0,
      countableWithStages: 0,
      unmapped: [],
      repeats: 0,
      early: 0,
      swept: false,
    };
    fill(deal, kept, events, roles, collected, stageOf, cutoff, quirks);
    if (deal.outcome !== 'open' && kept.length === 0) note(quirks, 'without-events');
    if (deal.outcome !== 'open' && deal.closed === NEVER) note(quirks, 'close-unknown');
    if (opened === NEVER) note(quirks, 'open-unknown');
    size += kept.length;
    deals.push(deal);
  }
  return {
    deals,
    first: collected.first.take(),
    met: collected.met.take(),
    cutoff,
    terms: intake.terms.written,
    roles,
    segments: intake.segments.written,
    teams: intake.teams.written,
    events: size,
    quirks,
  };
}

interface Collected {
  first: FirstDaysCollector;
  met: FirstDaysCollector;
  entry(stage: number, day: number): StageEntry;
}

/** Entries are few and many deals share them: each is made once. */
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
    const day = Math.floor((events.at[i] ?? 0) / 86400);
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
      events.at[last] === events.at[event] &&
      events.term[last] === events.term[event] &&
      events.count?.[last] === events.count?.[event];
    last = event;
    if (!same) own[kept++] = event;
  }
  note(quirks, 'same-event-again', own.length - kept);
  return own.subarray(0, kept);
}

/** How and when a deal ended at the cut-off, from its own row and from closings in the log of stages. */
function closingOf(
  own: Uint32Array,
  events: EventStore,
  roles: readonly Role[],
  told: Told,
  closed: number,
  closeIsPlan: boolean,
  cutoff: number,
  quirks: Quirks,
): { outcome: Outcome; closed: number; reopened: boolean } {
  const closings: { at: number; outcome: Outcome }[] = [];
  let lastStage = Number.NEGATIVE_INFINITY;
  for (const event of own) {
    const role = roles[events.term[event] ?? 0];
    const at = events.at[event] ?? 0;
    if (Math.floor(at / 86400) > cutoff) break;
    if (role?.kind === 'closing' && role.outcome !== 'open')
      closings.push({ at, outcome: role.outcome });
    else if (role?.kind === 'closing' || role?.kind === 'stage' || role?.kind === 'unmapped-stage')
      lastStage = Math.max(lastStage, at);
  }
  const atOnce = closings.filter(({ at }) => at === closings.at(-1)?.at);
  const last = atOnce.find(({ outcome }) => outcome === told) ?? atOnce.sort(byOutcome)[0];
  const reopened = closings.some(
    ({ at, outcome }) => (last && at < last.at && outcome !== last.outcome) || lastStage > at,
  );
  const closedDay = last ? Math.floor(last.at / 86400) : NEVER;
  const isRunning = last !== undefined && lastStage > last.at;

  if (told === 'untold') {
    if (!last || isRunning) return { outcome: 'open', closed: NEVER, reopened };
    if (reopened) note(quirks, 'reopened');
    return { outcome: last.outcome, closed: closedDay, reopened };
  }
  if (reopened) note(quirks, 'reopened');
  if (told === 'open') {
    if (last && !isRunning) note(quirks, 'outcome-differs');
    return { outcome: 'open', closed: NEVER, reopened };
  }
  if (closed !== NEVER && closed > cutoff) {
    if (last && !isRunning) return { outcome: last.outcome, closed: closedDay, reopened };
    note(quirks, 'closed-late');
    return { outcome: 'open', closed: NEVER, reopened };
  }
  if (!last) return { outcome: told, closed, reopened };
  const isLater = closed !== NEVER && closedDay > closed && !isRunning;
  if (last.outcome !== told && !isLater) note(quirks, 'outcome-differs');
  const isTold = last.outcome === told && !isRunning;
  if (closed === NEVER || (closeIsPlan && isTold))
    return { outcome: told, closed: closedDay, reopened };
  return isLater
    ? { outcome: last.outcome, closed: closedDay, reopened }
    : { outcome: told, closed, reopened };
}

function byOutcome(a: { outcome: Outcome }, b: { outcome: Outcome }): number {
  return outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome);
}

/** Counts a deal's events into its row. */
function fill(
  deal: Deal,
  own: Uint32Array,
  events: EventStore,
  roles: readonly Role[],
  collected: Collected,
  stageOf: readonly number[],
  cutoff: number,
  quirks: Quirks,
): void {
  const firsts: StageEntry[] = [];
  const entries: StageEntry[] = [];
  const unmapped = new Set<number>();
  const end = Math.min(deal.closed, cutoff);
  let afterClose = 0;
  let beforeOpen = 0;
  let onClosingDay = 0;
  let counted = 0;
  for (const event of own) {
    const day = Math.floor((events.at[event] ?? 0) / 86400);
    const term = events.term[event] ?? 0;
    const role = roles[term];
    if (!role) continue;
    if (day > cutoff) {
      note(quirks, 'after-cutoff');
      continue;
    }
    if (day > end) {
      afterClose++;
      continue;
    }
    if (deal.opened !== NEVER && day < deal.opened) beforeOpen++;
    if (role.kind === 'closing' || role.kind === 'ignored' || role.kind === 'outside') continue;
    const times = events.count?.[event] ?? 1;
    if (role.kind === 'stage' || role.kind === 'unmapped-stage') {
      deal.countableWithStages += times;
      if (role.kind === 'stage') {
        deal.mappedWithStages += times;
        entries.push(collected.entry(role.index, day));
      } else unmapped.add(term);
      continue;
    }
    counted += times;
    if (day === deal.closed) onClosingDay += times;
    deal.countable += times;
    deal.countableWithStages += times;
    if (deal.opened !== NEVER && day <= deal.opened + thresholds.loggingDays) deal.early += times;
    if (role.kind === 'unmapped') {
      unmapped.add(term);
      continue;
    }
    deal.mapped += times;
    deal.mappedWithStages += times;
    const list = role.kind === 'activity' ? collected.first : collected.met;
    // Events come by time, so the first met is the first day.
    const isFirst = list.add(role.index, day);
    deal.repeats += isFirst ? times - 1 : times;
    if (isFirst && role.kind === 'activity')
      firsts.push(collected.entry(stageOf[role.index] ?? 0, day));
  }
  collected.first.endDeal();
  collected.met.endDeal();
  note(quirks, 'after-close', afterClose);
  note(quirks, 'before-open', beforeOpen);
  deal.unmapped = [...unmapped];
  deal.hasStageLog = entries.length > 0;
  deal.swept =
    isSweep(entries) || (onClosingDay >= 3 && onClosingDay / counted > thresholds.sweepClosingDay);
  deal.path = collapse(deal.hasStageLog ? entries : firsts);
  if (deal.hasStageLog && deal.opened !== NEVER && (deal.path[0]?.day ?? 0) > deal.opened + 1)
    note(quirks, 'history-late');
}

/** By day; entries of one day in the order of the design. Staying in a stage is one entry. */
function collapse(entries: StageEntry[]): StageEntry[] {
  entries.sort((a, b) => a.day - b.day || a.stage - b.stage);
  return entries.filter(({ stage }, i) => stage !== entries[i - 1]?.stage);
}

function isSweep(entries: readonly StageEntry[]): boolean {
  const byDay = new Map<number, Set<number>>();
  for (const { stage, day } of entries) {
    const stagesOfDay = byDay.get(day) ?? new Set();
    byDay.set(day, stagesOfDay.add(stage));
    if (stagesOfDay.size >= thresholds.sweepStagesADay) return true;
  }
  return false;
}
