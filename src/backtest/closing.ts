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
export function closingOf(own: Range, told: Told, closed: number, reading: LogReading): Closing {
  const { events, roles, tellsStages, closeIsPlan, cutoff, quirks } = reading;
  if (!tellsStages) return withoutClosing(told, closed, cutoff, quirks);
  const closings: Ending[] = [];
  for (let event = own.from; event < own.to; event++) {
    const role = roles[events.term[event] ?? 0];
    if (role?.kind !== 'closing' || role.outcome === 'open') continue;
    const at = events.at[event] ?? 0;
    const day = Math.floor(at / 86400);
    if (day <= cutoff) closings.push({ day, at, outcome: role.outcome });
  }
  if (closings.length === 0) return withoutClosing(told, closed, cutoff, quirks);
  // Days are compared, not times: some closings are told with a time and some without.
  const lastDay = closings.at(-1)?.day ?? NEVER;
  const onLastDay = closings.filter(({ day }) => day === lastDay);
  const lastAt = onLastDay.filter(({ at }) => at === closings.at(-1)?.at);
  const last = onLastDay.find(({ outcome }) => outcome === told) ?? lastAt.sort(byOutcome)[0];
  const again = openedAgain(closings, stepsOf(own, reading));
  const reopened =
    again.size > 0 ||
    closings.some(({ day, outcome }) => last && day < last.day && outcome !== last.outcome);
  const closedDay = last?.day ?? NEVER;
  const isRunning = last !== undefined && again.has(last);

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

/** A closing in the log of stages. */
interface Ending {
  day: number;
  /** Local seconds. */
  at: number;
  outcome: Outcome;
}

/** Entering a stage; -1 for one that the process does not have, or for being opened again. */
interface Step {
  day: number;
  stage: number;
}

function stepsOf(own: Range, { events, roles, cutoff }: LogReading): Step[] {
  const steps: Step[] = [];
  for (let event = own.from; event < own.to; event++) {
    const role = roles[events.term[event] ?? 0];
    const day = Math.floor((events.at[event] ?? 0) / 86400);
    if (day > cutoff) break;
    if (role?.kind === 'stage') steps.push({ day, stage: role.index });
    else if (
      role?.kind === 'unmapped-stage' ||
      (role?.kind === 'closing' && role.outcome === 'open')
    )
      steps.push({ day, stage: -1 });
  }
  return steps;
}

/**
 * The closings after which the deal was worked on, both in the order of their days. To go on from a win to a
 * stage it had not come to before is no return.
 */
function openedAgain(closings: readonly Ending[], steps: readonly Step[]): Set<Ending> {
  const lowestLater = new Array<number>(steps.length);
  for (let i = steps.length - 1, lowest = NEVER; i >= 0; i--)
    lowestLater[i] = lowest = Math.min(lowest, steps[i]?.stage ?? NEVER);
  let next = 0;
  let reached = -1;
  return new Set(
    closings.filter(({ day, outcome }) => {
      for (; (steps[next]?.day ?? NEVER) <= day; next++)
        reached = Math.max(reached, steps[next]?.stage ?? -1);
      return next < steps.length && (outcome !== 'won' || (lowestLater[next] ?? NEVER) <= reached);
    }),
  );
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
