import { NEVER } from './days.ts';
import type { Told } from './deal-table.ts';
import type { LogReading, Range } from './log-reading.ts';
import { outcomes, type Outcome } from './outcome.ts';
import { note, type Quirks } from './quirks.ts';

/** How a deal stood at the cut-off. */
export interface Closing {
  outcome: Outcome;
  /** Day number, NEVER while it is open or where the day is not known. */
  closed: number;
  reopened: boolean;
}

/** How and when a deal ended at the cut-off, from its own row and from closings in the log of stages. */
export function closingOf(
  own: Range,
  told: Told,
  closed: number,
  { events, roles, tellsStages, closeIsPlan, cutoff, quirks }: LogReading,
): Closing {
  if (!tellsStages) return withoutClosing(told, closed, cutoff, quirks);
  const closings: { at: number; outcome: Outcome }[] = [];
  let lastStage = Number.NEGATIVE_INFINITY;
  for (let event = own.from; event < own.to; event++) {
    const role = roles[events.term[event] ?? 0];
    const at = events.at[event] ?? 0;
    if (Math.floor(at / 86400) > cutoff) break;
    if (role?.kind === 'closing' && role.outcome !== 'open')
      closings.push({ at, outcome: role.outcome });
    else if (role?.kind === 'closing' || role?.kind === 'stage' || role?.kind === 'unmapped-stage')
      lastStage = Math.max(lastStage, at);
  }
  if (closings.length === 0) return withoutClosing(told, closed, cutoff, quirks);
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

/** The log of stages does not tell of an end: the deal's own row has to. */
function withoutClosing(told: Told, closed: number, cutoff: number, quirks: Quirks): Closing {
  if (told === 'untold' || told === 'open')
    return { outcome: 'open', closed: NEVER, reopened: false };
  if (closed === NEVER || closed <= cutoff) return { outcome: told, closed, reopened: false };
  note(quirks, 'closed-late');
  return { outcome: 'open', closed: NEVER, reopened: false };
}

function byOutcome(a: { outcome: Outcome }, b: { outcome: Outcome }): number {
  return outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome);
}
