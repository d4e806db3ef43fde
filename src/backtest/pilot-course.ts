import type { Cells, Share } from './cell.ts';
import { isoDay } from './days.ts';
import { firstDay, type PilotDeal } from './pilot-deals.ts';
import type { PilotPlan } from './pilot-plan.ts';

/** The measure in one stretch of time, by the day deals entered; `others` where there are comparison teams. */
export interface PilotPeriod {
  from: string;
  to: string;
  isAfter: boolean;
  pilot: Share;
  others: Share | null;
}

const MOST_PARTS = 4;

/** The measure over time: the time before and the pilot itself, each in as many equal parts as leave every share fit to be seen; nothing where none does. */
export function pilotCourse(
  deals: readonly PilotDeal[],
  plan: PilotPlan,
  cells: Cells,
): PilotPeriod[] {
  for (let parts = MOST_PARTS; parts > 0; parts--) {
    const periods = [
      ...divide(firstDay(plan), plan.start, parts, false),
      ...divide(plan.start, plan.end + 1, parts, true),
    ].map(({ from, until, isAfter }): PilotPeriod => {
      const within = deals.filter(({ entry }) => entry >= from && entry < until);
      const share = (isPilot: boolean): Share => {
        const own = within.filter((deal) => deal.isPilot === isPilot);
        return cells.share(own.filter(({ success }) => success).length, own.length);
      };
      const others = plan.comparison.length > 0 ? share(false) : null;
      return { from: isoDay(from), to: isoDay(until - 1), isAfter, pilot: share(true), others };
    });
    // One share kept back could be told from the others and the whole.
    const isWhole = periods.every(
      ({ pilot, others }) => pilot.share !== null && others?.share !== null,
    );
    if (isWhole) return periods;
  }
  return [];
}

function divide(
  from: number,
  until: number,
  parts: number,
  isAfter: boolean,
): { from: number; until: number; isAfter: boolean }[] {
  const at = (part: number): number => from + Math.round(((until - from) * part) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    from: at(part),
    until: at(part + 1),
    isAfter,
  }));
}
