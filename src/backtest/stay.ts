import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import { medianStay, type Spell } from './stats/survival.ts';

/** When a deal first entered a stage: by its path; NEVER if it did not. A deal without a log of stages is in a stage from its first activity in it or beyond. */
export function entryInto(deal: Deal, stage: number): number {
  for (const entry of deal.path) {
    if (deal.hasStageLog ? entry.stage === stage : entry.stage >= stage) return entry.day;
  }
  return NEVER;
}

/** How long deals stay in a stage: Kaplan–Meier median in days with its log–log interval, and the stays it rests on. */
export interface Stay {
  count: number;
  median: number | undefined;
  low: number | undefined;
  high: number | undefined;
}

/** Every stay counts until any way out; deals still in the stage when last seen are censored. Deals entered in one sweep do not count. */
export function stayIn(deals: readonly Deal[], stage: number, cutoff: number): Stay {
  const spells: Spell<'ended'>[] = [];
  for (const { path, closed, outcome, swept } of deals) {
    if (swept) continue;
    path.forEach((entry, i) => {
      if (entry.stage !== stage) return;
      const next = path[i + 1]?.day ?? (outcome === 'open' ? NEVER : closed);
      if (next !== NEVER) spells.push({ days: next - entry.day, end: 'ended' });
      else if (outcome === 'open') spells.push({ days: cutoff - entry.day, end: 'censored' });
    });
  }
  return { count: spells.length, ...medianStay(spells) };
}
