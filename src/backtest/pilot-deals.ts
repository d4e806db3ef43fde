import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import type { PilotPlan } from './pilot-plan.ts';
import { entryInto } from './stay.ts';
import type { Study } from './study.ts';
import { foldTerm } from './term.ts';

/** A deal that counts for a pilot: it entered in the pilot's time, or as long before, and has had the whole horizon. */
export interface PilotDeal {
  isPilot: boolean;
  team: number;
  /** Day number of its entry. */
  entry: number;
  success: boolean;
}

/** Says whether a deal is of one of these teams; capitals and spaces do not count. */
export function teamCheck({ log }: Study, names: readonly string[]): (deal: Deal) => boolean {
  const wanted = new Set(names.map(foldTerm));
  const isWanted = log.teams.map((team) => wanted.has(foldTerm(team)));
  return ({ team }) => isWanted[team] ?? false;
}

/** The deals of a plan, by their entry and never by their close. */
export function pilotDeals(study: Study, plan: PilotPlan): PilotDeal[] {
  const { log } = study;
  const [isPilotTeam, isOther] = [teamCheck(study, plan.teams), teamCheck(study, plan.comparison)];
  return log.deals.flatMap((deal): PilotDeal[] => {
    const isPilot = isPilotTeam(deal);
    if (deal.outcome === 'disqualified' || (!isPilot && !isOther(deal))) return [];
    const entry = plan.measure === 'won' ? deal.opened : entryInto(deal, plan.measure);
    if (entry === NEVER || entry < firstDay(plan) || entry > plan.end) return [];
    if (entry + plan.horizon > log.cutoff) return [];
    return [{ isPilot, team: deal.team, entry, success: succeeded(deal, plan, entry) }];
  });
}

/** The first day of the time before the pilot, which is as long as the pilot itself. */
export function firstDay({ start, end }: PilotPlan): number {
  return start - (end - start + 1);
}

function succeeded(deal: Deal, { measure, horizon }: PilotPlan, entry: number): boolean {
  const isWonInTime = deal.outcome === 'won' && deal.closed <= entry + horizon;
  if (measure === 'won') return isWonInTime;
  return (
    isWonInTime ||
    deal.path.some(({ stage, day }) => stage > measure && day >= entry && day <= entry + horizon)
  );
}
