import { coverCount, mappedShare, meanFit, questionCover, unexplainedLosses } from './captured.ts';
import { canStandApart, keptBack, noTerm, type Share } from './cell.ts';
import { NEVER, isoDay } from './days.ts';
import type { Deal } from './deal.ts';
import type { Study } from './study.ts';
import { mover, newcombe, type Interval } from './stats/interval.ts';
import { thresholds } from './thresholds.ts';

/** This year beside last year, counted by the same code. */
export interface Drift {
  /** Why there is nothing to compare, or null. */
  withheld: string | null;
  thisYear: Year;
  lastYear: Year;
  rows: DriftRow[];
  /** Has anything drifted? */
  flag: boolean;
}

/** Deals closed in a year that ends on the day `to`. */
export interface Year {
  from: string;
  to: string;
  won: number | null;
  lost: number | null;
}

/** A share of one year beside the other; `difference` is this year − last year, with its 95 % interval. */
export interface DriftRow {
  metric: 'C1' | 'C3' | 'C4' | 'C7';
  title: string;
  thisYear: Share;
  lastYear: Share;
  difference: number | null;
  low: number | null;
  high: number | null;
  /** C1 or C3 fell, and the whole interval of the difference lies under 0. */
  flag: boolean;
}

const YEAR = 365;

/** Compares the deals closed in the year up to the cut-off with those of the year before; questions that no term stands for are left out. */
export function driftOf(study: Study, noActivities: string | null): Drift {
  const { log, cells } = study;
  const [now, then] = [closedIn(study, log.cutoff), closedIn(study, log.cutoff - YEAR)];
  const year = ({ wins, losses }: Study, to: number): Year => ({
    from: isoDay(to - YEAR + 1),
    to: isoDay(to),
    won: cells.count(wins.length),
    lost: cells.count(losses.length),
  });
  const withheld = noActivities ?? reasonAgainst(study, now, then);
  const rows = withheld === null ? rowsOf(study, now, then) : [];
  return {
    withheld,
    thisYear: year(now, log.cutoff),
    lastYear: year(then, log.cutoff - YEAR),
    rows,
    flag: rows.some(({ flag }) => flag),
  };
}

function closedIn(study: Study, to: number): Study {
  const isIn = ({ closed }: Deal): boolean =>
    closed !== NEVER && closed > to - YEAR && closed <= to;
  return { ...study, wins: study.wins.filter(isIn), losses: study.losses.filter(isIn) };
}

function reasonAgainst(study: Study, now: Study, then: Study): string | null {
  const fewest = Math.min(now.wins.length, then.wins.length);
  if (fewest < thresholds.shareBase)
    return `One of the two years has fewer than ${thresholds.shareBase} wins.`;
  const older = study.wins.length - now.wins.length - then.wins.length;
  const isTold = older > 0 && older < thresholds.smallestCell;
  return isTold
    ? 'Nearly all wins closed in these two years, so the few others could be told.'
    : null;
}

function rowsOf(study: Study, now: Study, then: Study): DriftRow[] {
  const [c1Now, c1Then] = [mappedShare(now.wins, now.cells), mappedShare(then.wins, then.cells)];
  const [c4Now, c4Then] = [meanFit(now.wins, now), meanFit(then.wins, then)];
  const c3Then = questionCover(then.wins, then);
  const mean = ({ mean: share, low, high, deals }: typeof c4Now): Share => ({
    numerator: null,
    denominator: deals,
    share,
    low,
    high,
  });
  const questions = questionCover(now.wins, now).flatMap(
    ({ title, value }, question): DriftRow[] => {
      if (value.hidden === noTerm) return [];
      const [a, b] = [
        coverCount(now.wins, study, question),
        coverCount(then.wins, study, question),
      ];
      const isSafe = canStandApart([a, b], coverCount(study.wins, study, question));
      const before = c3Then[question]?.value ?? value;
      const row = isSafe
        ? compare('C3', title, value, before)
        : compare('C3', title, keptBack(value), keptBack(before));
      // Numbers may have to be kept back; that something fell is said all the same.
      return [{ ...row, flag: newcombe(a.x, a.n, b.x, b.n)[1] < 0 }];
    },
  );
  const mapped = compare('C1', 'Mapped share of what winners did', c1Now.value, c1Then.value);
  return [
    { ...mapped, flag: (mapped.high ?? 0) < 0 },
    ...questions,
    compare('C4', 'Fitness', mean(c4Now), mean(c4Then)),
    ...(study.required.includes(1) ? lossRows(study, now, then) : []),
  ];
}

function lossRows(study: Study, now: Study, then: Study): DriftRow[] {
  const [thisYear, lastYear] = [unexplainedLosses(now), unexplainedLosses(then)];
  return canStandApart([thisYear, lastYear], unexplainedLosses(study))
    ? [compare('C7', 'Unexplained losses', thisYear.value, lastYear.value)]
    : [];
}

function compare(
  metric: DriftRow['metric'],
  title: string,
  thisYear: Share,
  lastYear: Share,
): DriftRow {
  const [now, then] = [intervalOf(thisYear), intervalOf(lastYear)];
  const row = { metric, title, thisYear, lastYear };
  if (!now || !then) return { ...row, difference: null, low: null, high: null, flag: false };
  const { estimate, interval } = mover([
    { weight: 1, ...now },
    { weight: -1, ...then },
  ]);
  const whole = (value: number): number => Math.round(value * 100) / 100 + 0;
  const [low, high] = interval;
  return {
    ...row,
    difference: whole(estimate),
    low: whole(low),
    high: whole(high),
    flag: false,
  };
}

function intervalOf({
  share,
  low,
  high,
}: Share): { share: number; interval: Interval } | undefined {
  return share === null || low === null || high === null
    ? undefined
    : { share, interval: [low, high] };
}
