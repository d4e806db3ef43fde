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
  hidden?: 'fewer than 5' | 'all but fewer than 5' | 'fewer than 10 deals to count';
}

/**
 * x of n deals, fit to be seen. A count of 1 to 4, or one that is 1 to 4 short of n (from which the
 * rest could be told), is hidden, with an interval wide enough to tell nothing about it.
 */
export function toShare(x: number, n: number, interval: Interval = wilson(x, n)): Share {
  if (n < thresholds.shareBase) {
    const denominator = isSmall(n) ? null : n;
    return {
      numerator: null,
      denominator,
      share: null,
      low: null,
      high: null,
      hidden: 'fewer than 10 deals to count',
    };
  }
  const most = thresholds.smallestCell - 1;
  if (isSmall(x)) {
    const high = round(wilson(most, n)[1]);
    return { numerator: null, denominator: n, share: null, low: 0, high, hidden: 'fewer than 5' };
  }
  if (isSmall(n - x)) {
    const low = round(wilson(n - most, n)[0]);
    return {
      numerator: null,
      denominator: n,
      share: null,
      low,
      high: 1,
      hidden: 'all but fewer than 5',
    };
  }
  return {
    numerator: x,
    denominator: n,
    share: round(x / n),
    low: round(interval[0]),
    high: round(interval[1]),
  };
}

/** A count fit to be seen: `null` for 1 to 4. */
export function toCount(count: number): number | null {
  return isSmall(count) ? null : count;
}

/** Counts that add up to a total that is shown: if one is hidden, so is the next smallest, or it could be told from the total. */
export function toCounts<Key extends string>(
  counts: Record<Key, number>,
): Record<Key, number | null> {
  const keys = Object.keys(counts) as Key[]; // Object.keys forgets the type of its keys.
  const shown: Record<Key, number | null> = { ...counts };
  const hidden = keys.filter((key) => isSmall(counts[key]));
  for (const key of hidden) shown[key] = null;
  if (hidden.length === 1) {
    const [next] = keys
      .filter((key) => shown[key] !== null && counts[key] > 0)
      .sort((a, b) => counts[a] - counts[b]);
    if (next) shown[next] = null;
  }
  return shown;
}

/** Four decimals: enough for any per cent, too few to tell single deals in a large log. */
export function round(value: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(value * 10_000) / 10_000 + 0;
}

function isSmall(count: number): boolean {
  return count > 0 && count < thresholds.smallestCell;
}
