import { NEVER } from './days.ts';
import type { Deal, StageEntry } from './deal.ts';
import { timesAt } from './event-store.ts';
import type { LogReading, Range } from './log-reading.ts';
import { note } from './quirks.ts';
import { thresholds } from './thresholds.ts';

/** Counts a deal's events into its row. */
export function countEvents(deal: Deal, own: Range, reading: LogReading): void {
  const { events, roles, stageOf, cutoff, quirks } = reading;
  const firsts: StageEntry[] = [];
  const entries: StageEntry[] = [];
  const unmapped: number[] = [];
  const end = Math.min(deal.closed, cutoff);
  let afterClose = 0;
  let beforeOpen = 0;
  let onClosingDay = 0;
  let counted = 0;
  for (let event = own.from; event < own.to; event++) {
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
    const times = timesAt(events, event);
    if (role.kind === 'stage' || role.kind === 'unmapped-stage') {
      deal.countableWithStages += times;
      if (role.kind === 'stage') {
        deal.mappedWithStages += times;
        entries.push(reading.entry(role.index, day));
      } else addOnce(unmapped, term);
      continue;
    }
    counted += times;
    if (day === deal.closed) onClosingDay += times;
    deal.countable += times;
    deal.countableWithStages += times;
    // A row that stands for several vouches for the day of the first.
    if (day >= deal.opened && day < deal.opened + thresholds.loggingDays) deal.early++;
    if (role.kind === 'unmapped') {
      addOnce(unmapped, term);
      continue;
    }
    deal.mapped += times;
    deal.mappedWithStages += times;
    const list = role.kind === 'activity' ? reading.first : reading.met;
    // Events come by time, so the first met is the first day.
    const isFirst = list.add(role.index, day);
    deal.repeats += isFirst ? times - 1 : times;
    if (isFirst && role.kind === 'activity')
      firsts.push(reading.entry(stageOf[role.index] ?? 0, day));
  }
  reading.first.endDeal();
  reading.met.endDeal();
  note(quirks, 'after-close', afterClose);
  note(quirks, 'before-open', beforeOpen);
  if (unmapped.length > 0) deal.unmapped = unmapped;
  deal.hasStageLog = entries.length > 0;
  deal.swept =
    isSweep(entries) || (onClosingDay >= 3 && onClosingDay / counted > thresholds.sweepClosingDay);
  if (deal.swept && deal.outcome !== 'open') note(quirks, 'swept');
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
  if (entries.length < thresholds.sweepStagesADay) return false;
  const byDay = new Map<number, Set<number>>();
  for (const { stage, day } of entries) {
    const stagesOfDay = byDay.get(day) ?? new Set();
    byDay.set(day, stagesOfDay.add(stage));
    if (stagesOfDay.size >= thresholds.sweepStagesADay) return true;
  }
  return false;
}

function addOnce(list: number[], one: number): void {
  if (!list.includes(one)) list.push(one);
}
