import { round } from './cell.ts';
import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import type { Study } from './study.ts';
import { entryInto } from './stay.ts';
import { benjaminiHochberg } from './stats/false-discovery.ts';
import { quantile } from './stats/cluster-bootstrap.ts';
import { fisher } from './stats/fisher.ts';
import { newcombe } from './stats/interval.ts';
import { mantelHaenszel, type Stratum } from './stats/mantel-haenszel.ts';
import { thresholds } from './thresholds.ts';

/** The sentence that stands beside every difference. */
export const NOT_ASSIGNED =
  'Deals are not assigned at random; this does not show that any of it causes wins. To find out, try it in a pilot.';

/** 4c: deals that had done an activity by the landmark beside deals that had not, all still open on that day. */
export interface AssociationRow {
  activity: string;
  title: string;
  stage: string;
  /** Days from entering the stage to the landmark: the median stay. */
  landmarkDays: number;
  done: { won: number | null; deals: number };
  notDone: { won: number | null; deals: number };
  /** Difference of the shares won within the horizon, with Newcombe's 95 % interval; null, as p and q, where a count is under 5. */
  difference: number | null;
  low: number | null;
  high: number | null;
  p: number | null;
  midP: number | null;
  /** Benjamini–Hochberg over all activities of the report. */
  q: number | null;
  flag: boolean;
  /** Mantel–Haenszel difference over segments. */
  bySegment: { difference: number; low: number; high: number; explains: boolean } | null;
  /** S5: the whole interval lies within ± 10 points. */
  noVisibleDifference: boolean;
}

/** The horizon in days: as the mapping says, else the 75th percentile of past cycle times in months of 30 days. */
export function horizonOf({ mapping, log }: Study): number | undefined {
  if (mapping.horizon !== undefined) return mapping.horizon;
  const cycles = log.deals
    .filter(
      ({ opened, closed, outcome }) => outcome !== 'open' && opened !== NEVER && closed !== NEVER,
    )
    .map(({ opened, closed }) => closed - opened)
    .sort((a, b) => a - b);
  if (cycles.length === 0) return undefined;
  return Math.max(30, Math.round(quantile(cycles, 0.75) / 30) * 30);
}

/** Compares every activity at its landmark; activities with fewer than ten deals on either side are left out and counted. */
export function associations(
  study: Study,
  horizon: number,
): { rows: AssociationRow[]; tooFew: number } {
  const { model, stageOf, loggable, stays, cells } = study;
  const found = model.stages.flatMap((_, stage) => {
    const landmarkDays = stays[stage]?.median;
    if (landmarkDays === undefined) return [];
    const counts = countAtLandmark(study, stage, landmarkDays, horizon);
    return model.activities.flatMap(({ id, title, stage: stageId }, activity) => {
      if (!loggable[activity] || stageOf[activity] !== stage) return [];
      const strata = (counts[activity] ?? []).filter(({ n1, n0 }) => n1 + n0 > 0);
      return [{ id, title, stage: stageId, landmarkDays, strata, total: sum(strata) }];
    });
  });
  const reported = found.filter(
    ({ total: { n1, n0 } }) => n1 >= thresholds.groupSize && n0 >= thresholds.groupSize,
  );
  const tested = testAll(reported.map(({ total }) => total));
  // What is shown comes from the counts that are shown; what is flagged, from the exact ones.
  const coarse = reported.map(({ total }) => ({
    x1: cells.rounded(total.x1),
    n1: cells.rounded(total.n1),
    x0: cells.rounded(total.x0),
    n0: cells.rounded(total.n0),
  }));
  const told = testAll(coarse);
  const rows = reported.map(
    ({ id, title, stage, landmarkDays, total, strata }, i): AssociationRow => {
      const [exact, { x1, n1, x0, n0 }] = [total, coarse[i] ?? total];
      const difference = x1 / n1 - x0 / n0;
      const [low, high] = newcombe(x1, n1, x0, n0);
      const [lowest, highest] = newcombe(exact.x1, exact.n1, exact.x0, exact.n0);
      const adjusted = strata.length > 1 && cells.step === 1 ? mantelHaenszel(strata) : undefined;
      const isShown = guarded(exact.x1, exact.n1) !== null && guarded(exact.x0, exact.n0) !== null;
      const shown = (value: number): number | null => (isShown ? value : null);
      return {
        activity: id,
        title,
        stage,
        landmarkDays,
        done: { won: shown(x1), deals: n1 },
        notDone: { won: shown(x0), deals: n0 },
        difference: shown(blunt(difference)),
        low: shown(blunt(low)),
        high: shown(blunt(high)),
        p: shown(round(told[i]?.p ?? 1)),
        midP: shown(round(told[i]?.midP ?? 1)),
        q: shown(round(told[i]?.q ?? 1)),
        flag: (tested[i]?.q ?? 1) < thresholds.falseDiscovery,
        bySegment:
          adjusted && isShown
            ? {
                difference: blunt(adjusted.estimate),
                low: blunt(adjusted.interval[0]),
                high: blunt(adjusted.interval[1]),
                explains: Math.abs(adjusted.estimate - difference) > thresholds.segmentExplains,
              }
            : null,
        noVisibleDifference:
          lowest > -thresholds.noVisibleDifference && highest < thresholds.noVisibleDifference,
      };
    },
  );
  return { rows, tooFew: found.length - reported.length };
}

/** Fisher's test of every comparison, with Benjamini–Hochberg over all of them. */
function testAll(counts: readonly Stratum[]): { p: number; midP: number; q: number }[] {
  const tests = counts.map(({ x1, n1, x0, n0 }) => fisher(x1, n1 - x1, x0, n0 - x0));
  const qs = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map((test, i) => ({ ...test, q: qs[i] ?? 1 }));
}

/**
 * Counts for every activity at once, over deals still open on their landmark in a stage: wins and
 * deals that had done it by then, and the rest, by segment.
 */
function countAtLandmark(
  { log, stageOf }: Study,
  stage: number,
  landmarkDays: number,
  horizon: number,
): Stratum[][] {
  const segments = log.segments.length + 1;
  const all = { x: new Uint32Array(segments), n: new Uint32Array(segments) };
  const done = {
    x: new Uint32Array(segments * stageOf.length),
    n: new Uint32Array(segments * stageOf.length),
  };
  const { start, thing, day } = log.first;
  const count = ({ x, n }: typeof all, place: number, won: boolean): void => {
    n[place] = (n[place] ?? 0) + 1;
    if (won) x[place] = (x[place] ?? 0) + 1;
  };
  for (const deal of log.deals) {
    const landmark = entryInto(deal, stage) + landmarkDays;
    if (!isComparable(deal, landmark, horizon, log.cutoff)) continue;
    const won = deal.outcome === 'won' && deal.closed <= landmark + horizon;
    const segment = deal.segment + 1;
    count(all, segment, won);
    const end = start[deal.row + 1] ?? 0;
    for (let i = start[deal.row] ?? 0; i < end; i++) {
      const activity = thing[i] ?? 0;
      if (stageOf[activity] === stage && (day[i] ?? NEVER) <= landmark)
        count(done, activity * segments + segment, won);
    }
  }
  return stageOf.map((_, activity) =>
    Array.from({ length: segments }, (__, segment) => {
      const [x1, n1] = [
        done.x[activity * segments + segment] ?? 0,
        done.n[activity * segments + segment] ?? 0,
      ];
      return { x1, n1, x0: (all.x[segment] ?? 0) - x1, n0: (all.n[segment] ?? 0) - n1 };
    }),
  );
}

function sum(strata: readonly Stratum[]): Stratum {
  const total: Stratum = { x1: 0, n1: 0, x0: 0, n0: 0 };
  for (const { x1, n1, x0, n0 } of strata) {
    total.x1 += x1;
    total.n1 += n1;
    total.x0 += x0;
    total.n0 += n0;
  }
  return total;
}

/** Still open on the landmark, old enough to have had the whole horizon, and not turned away by us. */
function isComparable(deal: Deal, landmark: number, horizon: number, cutoff: number): boolean {
  if (deal.outcome === 'disqualified' || deal.swept) return false;
  if (landmark + horizon > cutoff) return false;
  return deal.outcome === 'open' || (deal.closed !== NEVER && deal.closed > landmark);
}

function guarded(x: number, n: number): number | null {
  const small = thresholds.smallestCell;
  return (x > 0 && x < small) || (n - x > 0 && n - x < small) ? null : x;
}

/** To whole points: finer would let counts be told from differences. */
function blunt(value: number): number {
  return Math.round(value * 100) / 100;
}
