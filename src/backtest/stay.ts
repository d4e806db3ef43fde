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

/** The stays in each stage. Every stay counts until any way out; deals still in the stage when last seen are censored. Deals entered in one sweep do not count. */
export function staysIn(deals: readonly Deal[], stages: number, cutoff: number): Stay[] {
  const ended = Array.from({ length: stages }, () => new Map<number, number>());
  const censored = Array.from({ length: stages }, () => new Map<number, number>());
  for (const { path, closed, outcome, swept } of deals) {
    if (swept) continue;
    for (let i = 0; i < path.length; i++) {
      const { stage, day } = path[i] ?? { stage: 0, day: 0 };
      const next = path[i + 1]?.day ?? (outcome === 'open' ? NEVER : closed);
      if (next === NEVER && outcome !== 'open') continue;
      const counts = (next === NEVER ? censored : ended)[stage];
      const days = (next === NEVER ? cutoff : next) - day;
      counts?.set(days, (counts.get(days) ?? 0) + 1);
    }
  }
  return ended.map((counts, stage) => {
    const spells = [
      ...spellsOf(counts, 'ended'),
      ...spellsOf(censored[stage] ?? new Map(), 'censored'),
    ];
    const count = spells.reduce((sum, spell) => sum + spell.count, 0);
    return { count, ...medianStay(spells) };
  });
}

function spellsOf(
  counts: ReadonlyMap<number, number>,
  end: 'ended' | 'censored',
): (Spell<'ended'> & { count: number })[] {
  return [...counts].map(([days, count]) => ({ days, end, count }));
}
