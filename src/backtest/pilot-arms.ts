import type { PilotDeal } from './pilot-deals.ts';
import type { TeamCounts } from './stats/permutation.ts';

/** Deals that count, and how many of them succeeded. */
export interface ArmCount {
  x: number;
  n: number;
}

/** Deals of the pilot's teams and of the others, by whether they entered before or after the start. */
export interface Arms {
  pilotBefore: ArmCount;
  pilotAfter: ArmCount;
  othersBefore: ArmCount;
  othersAfter: ArmCount;
}

/** Counts the deals of a pilot that starts on day `start`, in its arms and for each team. */
export function countArms(
  deals: readonly PilotDeal[],
  start: number,
): { arms: Arms; teams: TeamCounts[] } {
  const arms: Arms = {
    pilotBefore: { x: 0, n: 0 },
    pilotAfter: { x: 0, n: 0 },
    othersBefore: { x: 0, n: 0 },
    othersAfter: { x: 0, n: 0 },
  };
  const teams = new Map<number, TeamCounts>();
  for (const { isPilot, team, entry, success } of deals) {
    const isBefore = entry < start;
    const counts = teams.get(team) ?? {
      pilot: isPilot,
      before: { x: 0, n: 0 },
      after: { x: 0, n: 0 },
    };
    teams.set(team, counts);
    const arm = arms[`${isPilot ? 'pilot' : 'others'}${isBefore ? 'Before' : 'After'}`];
    for (const count of [arm, isBefore ? counts.before : counts.after]) {
      count.n++;
      if (success) count.x++;
    }
  }
  return { arms, teams: [...teams.values()] };
}
