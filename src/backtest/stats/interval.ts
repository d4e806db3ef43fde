/** A pair of bounds, low first. */
export type Interval = readonly [low: number, high: number];

/** The two-sided 95 % quantile of the standard normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * Wilson's 95 % score interval of the share x ÷ n; [0, 1] when there is nothing to count.
 * Source: Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857, method 3.
 */
export function wilson(x: number, n: number, z = Z95): Interval {
  if (n === 0) return [0, 1];
  const p = x / n;
  const z2 = z * z;
  const centre = p + z2 / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  return [x === 0 ? 0 : (centre - half) / scale, x === n ? 1 : (centre + half) / scale];
}

/**
 * The 95 % interval of x1/n1 − x2/n2 for two independent groups.
 * Source: Newcombe 1998, Statistics in Medicine 17:873, method 10.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, z = Z95): Interval {
  if (n1 === 0 || n2 === 0) return [-1, 1];
  return mover([
    { weight: 1, share: x1 / n1, interval: wilson(x1, n1, z) },
    { weight: -1, share: x2 / n2, interval: wilson(x2, n2, z) },
  ]).interval;
}

/** One independent share in a weighted sum, with its own interval. */
export interface WeightedShare {
  weight: number;
  share: number;
  interval: Interval;
}

/**
 * The interval of a weighted sum of independent shares, recovered from their own intervals.
 * Source: Zou & Donner 2008, Statistics in Medicine 27:1693 (MOVER).
 */
export function mover(parts: readonly WeightedShare[]): { estimate: number; interval: Interval } {
  let estimate = 0;
  let below = 0;
  let above = 0;
  for (const { weight, share, interval } of parts) {
    const [low, high] = weight > 0 ? interval : [interval[1], interval[0]];
    estimate += weight * share;
    below += (weight * (share - low)) ** 2;
    above += (weight * (high - share)) ** 2;
  }
  return { estimate, interval: [estimate - Math.sqrt(below), estimate + Math.sqrt(above)] };
}
