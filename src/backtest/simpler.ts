import { toShare, type Share } from './cell.ts';
import { NEVER } from './days.ts';
import type { Deal } from './log.ts';
import { did, furthest, type Study } from './study.ts';
import { staysIn } from './stay.ts';
import { quantile } from './stats/cluster-bootstrap.ts';
import { wilson } from './stats/interval.ts';
import { medianStay } from './stats/survival.ts';
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
  const reached = study.wins.map((deal) => furthest(deal, study));
  return study.model.activities.flatMap(({ id, title }, activity) => {
    if (!study.loggable[activity]) return [];
    let x = 0;
    let n = 0;
    study.wins.forEach((deal, i) => {
      const isDone = did(deal, activity);
      if (isDone) x++;
      if (isDone || (reached[i] ?? -1) >= (study.stageOf[activity] ?? 0)) n++;
    });
    const flag = wilson(x, n)[1] < thresholds.rarelyDone;
    return [{ activity: id, title, value: toShare(x, n), flag }];
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
export function alwaysTogether({ model, wins, stageOf, loggable }: Study): PairRow[] {
  const rows: PairRow[] = [];
  model.activities.forEach((one, a) => {
    model.activities.forEach((other, b) => {
      if (b <= a || stageOf[a] !== stageOf[b] || !loggable[a] || !loggable[b]) return;
      const apart: number[] = [];
      let either = 0;
      for (const { first } of wins) {
        const [x, y] = [first[a] ?? NEVER, first[b] ?? NEVER];
        if (x !== NEVER || y !== NEVER) either++;
        if (x !== NEVER && y !== NEVER) apart.push(Math.abs(x - y));
      }
      if (either < thresholds.shareBase || apart.length * 2 < either) return;
      const medianDays = quantile(
        apart.sort((x, y) => x - y),
        0.5,
      );
      rows.push({
        activities: [one.id, other.id],
        titles: [one.title, other.title],
        value: toShare(apart.length, either),
        medianDays,
        flag:
          wilson(apart.length, either)[0] >= thresholds.together &&
          medianDays <= thresholds.togetherDays,
      });
    });
  });
  return rows;
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
  const { model, log, criterionStage, criterionLoggable } = study;
  return model.criteria.flatMap(({ id, title, stage }, criterion) => {
    if (!criterionLoggable[criterion]) return [];
    const place = criterionStage[criterion] ?? 0;
    let judged = 0;
    let failing = 0;
    let advanced = 0;
    for (const deal of log.deals) {
      const verdict = passGate(deal, place, deal.met[criterion] ?? NEVER);
      if (!verdict) continue;
      judged++;
      if (verdict.met) continue;
      failing++;
      if (verdict.advanced) advanced++;
    }
    const filtersNothing = wilson(failing, judged)[1] < thresholds.gateEverFailing;
    const isIgnored = wilson(advanced, failing)[0] > thresholds.gateIgnored;
    const flag = filtersNothing ? 'filters nothing' : isIgnored ? 'is ignored' : null;
    const value = toShare(advanced, failing);
    return [{ criterion: id, title, stage, value, everFailing: toShare(failing, judged), flag }];
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

/** S4: the fewest activities that keep most of the evidence there is for the questions. */
export interface ShortProcess {
  activities: string[];
  of: number;
  value: Share;
}

/** Finds S4 by taking again and again the activity that gives most (win, question) pairs their evidence. */
export function fewestActivities({ wins, questions, model }: Study): ShortProcess {
  const givers = questions.map(({ activities }) => activities);
  const tagged = new Set(givers.flat());
  const open = givers.map((activities) =>
    wins.filter((deal) => activities.some((activity) => did(deal, activity))),
  );
  const total = open.reduce((sum, deals) => sum + deals.length, 0);
  const left = new Set(tagged);
  const kept: number[] = [];
  let got = 0;
  while (got < thresholds.coverKept * total && left.size > 0) {
    let best = -1;
    let most = -1;
    for (const activity of left) {
      let gain = 0;
      givers.forEach((activities, q) => {
        if (activities.includes(activity))
          for (const deal of open[q] ?? []) if (did(deal, activity)) gain++;
      });
      if (gain > most) [best, most] = [activity, gain];
    }
    left.delete(best);
    kept.push(best);
    got += most;
    givers.forEach((activities, q) => {
      if (activities.includes(best)) open[q] = (open[q] ?? []).filter((deal) => !did(deal, best));
    });
  }
  const ids = kept.map((activity) => model.activities[activity]?.id ?? '');
  return { activities: ids, of: tagged.size, value: toShare(got, total) };
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
export function corridors({ model, log }: Study): CorridorRow[] {
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
    const spells = staysIn(log.deals, stage, log.cutoff);
    const median = spells.length < thresholds.shareBase ? undefined : medianStay(spells).median;
    return {
      stage: id,
      title,
      value: toShare(passed, left),
      medianDays: median ?? null,
      flag:
        wilson(passed, left)[0] >= thresholds.corridorPass &&
        median !== undefined &&
        median <= thresholds.corridorDays,
    };
  });
}
