import { wilson, type Interval } from './stats/interval.ts';
import { thresholds } from './thresholds.ts';

/** A share fit to be seen: with its 95 % interval, or hidden because few deals stand behind it. */
export interface Share {
  numerator: number | null;
  denominator: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  /** Why numbers are missing. */
  hidden?:
    | `fewer than ${5 | 10}`
    | `all but fewer than ${5 | 10}`
    | 'fewer than 10 deals to count'
    | typeof forAnother
    | typeof noTerm;
}

/** Why a share that is large enough is kept back all the same. */
export const forAnother = 'a smaller count could be told from it';

/** Why there is nothing to count: what is asked for is not kept in this log. */
export const noTerm = 'no term of the log stands for it';

/** Makes counts and shares fit to be seen. All numbers of deals in a report come from here. */
export interface Cells {
  /** What counts are rounded to, 1 for not at all. */
  step: number;
  /**
   * x of n deals. A count of 1 to 4, or one that is 1 to 4 short of n (from which the rest could be
   * told), is hidden, with an interval wide enough to tell nothing about it. Where not deals but events are
   * counted, `deals` says how many deals they come from: no interval is surer than those.
   */
  share(x: number, n: number, interval?: Interval, deals?: number): Share;
  /** A count, `null` for 1 to 4. */
  count(count: number): number | null;
  /** Counts that add up to a total that is shown: if one is hidden, so is the next smallest, or it could be told from the total. */
  counts<Key extends string>(counts: Record<Key, number>): Record<Key, number | null>;
  rounded(count: number): number;
  /** A share that was not counted from deals: as fine as counts allow. */
  fraction(value: number): number;
}

/**
 * Makes cells; counts under `smallest` are not shown. With a step, counts are rounded to it and shares and intervals come from the rounded
 * counts, so that they say no more than those do and no two reports can be subtracted.
 */
export function makeCells(step = 1, smallest: 5 | 10 = thresholds.smallestCell): Cells {
  const fine = step === 1 ? 10_000 : 100;
  const rounded = (count: number): number => Math.round(count / step) * step;
  const fraction = (value: number): number => Math.round(value * fine) / fine + 0;
  const most = smallest - 1;
  const isSmall = (count: number): boolean => count > 0 && count < smallest;
  const count = (exact: number): number | null => (isSmall(exact) ? null : rounded(exact));
  return {
    step,
    rounded,
    fraction,
    count,
    share(x, n, interval, deals) {
      const none = { numerator: null, share: null, low: null, high: null };
      if (n < thresholds.shareBase)
        return { ...none, denominator: count(n), hidden: 'fewer than 10 deals to count' };
      const denominator = rounded(n);
      const units = deals ?? denominator;
      if (isSmall(x)) {
        const high = fraction(wilson((most / denominator) * units, units)[1]);
        return { ...none, denominator, low: 0, high, hidden: `fewer than ${smallest}` };
      }
      if (isSmall(n - x)) {
        const low = fraction(wilson((1 - most / denominator) * units, units)[0]);
        return { ...none, denominator, low, high: 1, hidden: `all but fewer than ${smallest}` };
      }
      const numerator = rounded(x);
      const [low, high] = interval ?? wilson(numerator, denominator);
      return {
        numerator,
        denominator,
        share: fraction(numerator / denominator),
        low: fraction(low),
        high: fraction(high),
      };
    },
    counts(all) {
      const keys = Object.keys(all) as (keyof typeof all)[]; // Object.keys forgets the type of its keys.
      const shown: Record<keyof typeof all, number | null> = { ...all };
      for (const key of keys) shown[key] = count(all[key]);
      if (keys.filter((key) => shown[key] === null).length === 1) {
        const [next] = keys
          .filter((key) => shown[key] !== null && all[key] > 0)
          .sort((a, b) => all[a] - all[b]);
        if (next) shown[next] = null;
      }
      return shown;
    },
  };
}

/**
 * The ends of what is shown of a share. Flags rest on them: one that rested on a hidden count would tell it,
 * as only 1 of 56 is surely rare, and only 4 of 13 surely not.
 */
export const lowOf = ({ low }: Share): number => low ?? 0;
export const highOf = ({ high }: Share): number => high ?? 1;

/** A share of which nothing may be seen but how many deals it is about. */
export function keptBack(
  { denominator }: Share,
  hidden: Share['hidden'] & string = forAnother,
): Share {
  return {
    numerator: null,
    denominator,
    share: null,
    low: null,
    high: null,
    hidden,
  };
}

const isSmall = (count: number): boolean => count > 0 && count < thresholds.smallestCell;

/**
 * A share of `n` deals out of `all`, of which the report also speaks: if only 1 to 4 are left out it comes
 * in whole per cent and without its counts, or those few could be told by subtraction.
 */
export function apartFrom(all: number, n: number, share: Share): Share {
  return isSmall(all - n) ? withoutCounts(share) : share;
}

/** A share in whole per cent, without its counts. */
export function withoutCounts(share: Share): Share {
  const whole = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  return {
    hidden: forAnother,
    ...share,
    numerator: null,
    denominator: null,
    share: whole(share.share),
    low: whole(share.low),
    high: whole(share.high),
  };
}

/** Is one of these counts so small that it could be told by subtraction? */
export const someSmall = (...counts: number[]): boolean => counts.some(isSmall);

/** Can parts of a total stand beside each other and the total? Not if one of them, or what they leave over, is so small that it could be told by subtraction. */
export function canStandApart(
  parts: readonly { x: number; n: number }[],
  total: { x: number; n: number },
): boolean {
  const rest = parts.reduce((left, { x, n }) => ({ x: left.x - x, n: left.n - n }), total);
  return [...parts, rest].every(({ x, n }) => !isSmall(x) && !isSmall(n - x) && !isSmall(n));
}

/** Four decimals: enough for any per cent, too few to tell single deals in a large log. */
export function round(value: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(value * 10_000) / 10_000 + 0;
}
