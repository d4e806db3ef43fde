import { highOf, keptBack, lowOf, someSmall, withoutCounts, type Share } from './cell.ts';
import { NEVER } from './days.ts';
import { doneShare } from './done-counts.ts';
import { dayIn } from './first-days.ts';
import type { Deal } from './deal.ts';
import { firstDay, type Study } from './study.ts';
import { quantile } from './stats/cluster-bootstrap.ts';
import { wilson } from './stats/interval.ts';
import { thresholds } from './thresholds.ts';

/** S1: wins that did an activity, of those that reached its stage. */
export interface DoneRow {
  activity: string;
  title: string;
  value: Share;
  flag: boolean;
}

/** Counts S1 for every activity the log can show. */
export function rarelyDone(study: Study): DoneRow[] {
  const counts = study.doneInWins;
  return study.model.activities.flatMap(({ id, title }, activity) => {
    if (!study.loggable[activity]) return [];
    const value = doneShare(counts, activity, study.wins, study.cells);
    const flag = highOf(value) < thresholds.rarelyDone;
    return [{ activity: id, title, value, flag }];
  });
}

/** S2: two activities of a stage that wins do together; `value` is wins with both of those with either. */
export interface PairRow {
  activities: [string, string];
  titles: [string, string];
  value: Share;
  medianDays: number | null;
  flag: boolean;
}

/** Counts S2 for pairs found together in more than half of the wins that have either. */
export function alwaysTogether(study: Study): PairRow[] {
  const { model, stageOf } = study;
  const { done, reached } = study.doneInWins;
  const both = countPairs(study);
  return model.activities.flatMap((one, a) =>
    model.activities.flatMap((other, b): PairRow[] => {
      const together = both[a * model.activities.length + b] ?? 0;
      const either = (done[a] ?? 0) + (done[b] ?? 0) - together;
      if (b <= a || stageOf[a] !== stageOf[b]) return [];
      if (either < thresholds.shareBase || together * 2 < either) return [];
      const medianDays = medianApart(study, a, b);
      const flag =
        wilson(together, either)[0] >= thresholds.together && medianDays <= thresholds.togetherDays;
      const [x, y] = [done[a] ?? 0, done[b] ?? 0];
      // What each was done without the other, or without either, could be told from S1.
      const isTold = someSmall(
        x,
        y,
        x - together,
        y - together,
        (reached[a] ?? 0) - x,
        (reached[b] ?? 0) - y,
      );
      const share = study.cells.share(together, either);
      const value = isTold
        ? { ...(share.hidden ? share : keptBack(share)), denominator: null }
        : share;
      const activities: [string, string] = [one.id, other.id];
      return [{ activities, titles: [one.title, other.title], value, medianDays, flag }];
    }),
  );
}

/** Wins that did both activities of a pair within a stage, at `first × activities + second`. */
function countPairs({ model, wins, stageOf, log }: Study): Uint32Array {
  const size = model.activities.length;
  const both = new Uint32Array(size * size);
  const ofStage: number[][] = model.stages.map(() => []);
  const { start, thing } = log.first;
  for (const { row } of wins) {
    for (let i = start[row] ?? 0; i < (start[row + 1] ?? 0); i++) {
      const activity = thing[i] ?? 0;
      ofStage[stageOf[activity] ?? 0]?.push(activity);
    }
    for (const done of ofStage) {
      for (const a of done)
        for (const b of done) if (a < b) both[a * size + b] = (both[a * size + b] ?? 0) + 1;
      done.length = 0;
    }
  }
  return both;
}

function medianApart(study: Study, a: number, b: number): number {
  const apart = study.wins.flatMap((deal) => {
    const [x, y] = [firstDay(study, deal, a), firstDay(study, deal, b)];
    return x === NEVER || y === NEVER ? [] : [Math.abs(x - y)];
  });
  return quantile(Int32Array.from(apart).sort(), 0.5);
}

/** S3: an exit criterion; `value` is deals that failed it and still went on, of those that failed. */
export interface GateRow {
  criterion: string;
  title: string;
  stage: string;
  value: Share;
  everFailing: Share;
  flag: 'filters nothing' | 'is ignored' | null;
}

/**
 * Counts S3 for every criterion the log can show, over deals that entered its stage and left it or
 * closed. Failing is leaving, or closing, without the criterion being met by that day.
 */
export function gates(study: Study): GateRow[] {
  const { model, log, cells, criterionStage, criterionLoggable } = study;
  return model.criteria.flatMap(({ id, title, stage }, criterion) => {
    if (!criterionLoggable[criterion]) return [];
    const place = criterionStage[criterion] ?? 0;
    let judged = 0;
    let failing = 0;
    let advanced = 0;
    for (const deal of log.deals) {
      const verdict = passGate(deal, place, dayIn(log.met, deal.row, criterion));
      if (!verdict) continue;
      judged++;
      if (verdict.met) continue;
      failing++;
      if (verdict.advanced) advanced++;
    }
    const value = cells.share(advanced, failing);
    const everFailing = cells.share(failing, judged);
    const filtersNothing = highOf(everFailing) < thresholds.gateEverFailing;
    const isIgnored = lowOf(value) > thresholds.gateIgnored;
    const flag = filtersNothing ? 'filters nothing' : isIgnored ? 'is ignored' : null;
    return [{ criterion: id, title, stage, value, everFailing, flag }];
  });
}

function passGate(
  deal: Deal,
  stage: number,
  metOn: number,
): { met: boolean; advanced: boolean } | undefined {
  const entered = deal.path.findIndex((entry) => entry.stage === stage);
  if (entered < 0) return undefined;
  const onward = deal.path.slice(entered).find((entry) => entry.stage > stage);
  if (onward) return { met: metOn <= onward.day, advanced: true };
  if (deal.outcome === 'open') return undefined;
  return { met: metOn !== NEVER, advanced: deal.outcome === 'won' };
}

/** S6: a stage that deals only walk through; `value` is deals that went on or were won, of those that left it. */
export interface CorridorRow {
  stage: string;
  title: string;
  value: Share;
  medianDays: number | null;
  flag: boolean;
}

/** Counts S6 for every stage. */
export function corridors({ model, log, cells, stays }: Study): CorridorRow[] {
  const isTold = someSmall(log.deals.filter(({ swept }) => swept).length);
  return model.stages.map(({ id, title }, stage) => {
    let left = 0;
    let passed = 0;
    for (const deal of log.deals) {
      if (deal.swept) continue;
      const entered = deal.path.findIndex((entry) => entry.stage === stage);
      if (entered < 0) continue;
      const isPassed =
        deal.outcome === 'won' || deal.path.slice(entered).some((entry) => entry.stage > stage);
      if (isPassed) passed++;
      if (isPassed || deal.outcome !== 'open') left++;
    }
    const { count = 0, median: days } = stays[stage] ?? {};
    const median = count < thresholds.shareBase ? undefined : days;
    const share = cells.share(passed, left);
    return {
      stage: id,
      title,
      // S3 and others count the deals that are left out here.
      value: isTold ? withoutCounts(share) : share,
      medianDays: median ?? null,
      flag:
        lowOf(share) >= thresholds.corridorPass &&
        median !== undefined &&
        median <= thresholds.corridorDays,
    };
  });
}
