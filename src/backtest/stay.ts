import { NEVER } from './days.ts';
import type { Deal } from './log.ts';
import type { Spell } from './stats/survival.ts';

/** When a deal first entered a stage: by its path; NEVER if it did not. A deal without a log of stages is in a stage from its first activity in it or beyond. */
export function entryInto(deal: Deal, stage: number): number {
  for (const entry of deal.path) {
    if (deal.hasStageLog ? entry.stage === stage : entry.stage >= stage) return entry.day;
  }
  return NEVER;
}

/** Every stay of deals in a stage, until any way out; deals still in it when last seen are censored. Deals entered in one sweep do not count. */
export function staysIn(deals: readonly Deal[], stage: number, cutoff: number): Spell<'ended'>[] {
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
  return spells;
}
