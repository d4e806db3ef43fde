/** Successes and deals of one team before and after a start, and whether it was in the pilot. */
export interface TeamCounts {
  pilot: boolean;
  before: { x: number; n: number };
  after: { x: number; n: number };
}

const FEWEST_WAYS = 20;
const MOST_WAYS = 200_000;

/**
 * Exact permutation over teams of the difference-in-differences: the share of ways to draw the pilot
 * teams in which it is at least as large as it was. `undefined` when there are fewer than 20 ways,
 * since the smallest p would then be over 0.05, or too many to go through.
 */
export function permutationP(
  teams: readonly TeamCounts[],
): { p: number; ways: number } | undefined {
  const drawn = teams.filter(({ pilot }) => pilot).length;
  const ways = choose(teams.length, drawn);
  if (ways < FEWEST_WAYS || ways > MOST_WAYS) return undefined;
  const seen = Math.abs(differenceOf(teams, (team) => teams[team]?.pilot ?? false));
  let asLarge = 0;
  for (const pick of combinations(teams.length, drawn)) {
    const chosen = new Set(pick);
    if (Math.abs(differenceOf(teams, (team) => chosen.has(team))) >= seen - 1e-12) asLarge++;
  }
  return { p: Math.round((asLarge / ways) * 10_000) / 10_000, ways };
}

function differenceOf(teams: readonly TeamCounts[], isPilot: (team: number) => boolean): number {
  const sums = [0, 0, 0, 0, 0, 0, 0, 0];
  teams.forEach(({ before, after }, team) => {
    const at = isPilot(team) ? 0 : 4;
    [before.x, before.n, after.x, after.n].forEach(
      (count, i) => (sums[at + i] = (sums[at + i] ?? 0) + count),
    );
  });
  const share = (at: number): number => (sums[at + 1] ? (sums[at] ?? 0) / (sums[at + 1] ?? 1) : 0);
  return share(2) - share(0) - (share(6) - share(4));
}

function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

function* combinations(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - k; first++)
    for (const rest of combinations(n, k - 1, first + 1)) yield [first, ...rest];
}
