import { Z95, type Interval } from './interval.ts';

/** Wins and deals in two groups of one stratum. */
export interface Stratum {
  x1: number;
  n1: number;
  x0: number;
  n0: number;
}

/**
 * The Mantel–Haenszel difference of shares over strata with Sato's 95 % interval, which stays usable
 * with small strata; `undefined` when no stratum holds both groups.
 * Source: Sato 1989, Biometrics 45:1323.
 */
export function mantelHaenszel(
  strata: readonly Stratum[],
  z = Z95,
): { estimate: number; interval: Interval } | undefined {
  let weight = 0;
  let sum = 0;
  let p = 0;
  let q = 0;
  for (const { x1, n1, x0, n0 } of strata) {
    const n = n1 + n0;
    if (n1 === 0 || n0 === 0) continue;
    weight += (n1 * n0) / n;
    sum += (x1 * n0 - x0 * n1) / n;
    p += (n1 * n1 * x0 - n0 * n0 * x1 + (n1 * n0 * (n0 - n1)) / 2) / (n * n);
    q += (x1 * (n0 - x0) + x0 * (n1 - x1)) / (2 * n);
  }
  if (weight === 0) return undefined;
  const estimate = sum / weight;
  const error = Math.sqrt(Math.max(0, estimate * p + q)) / weight;
  return { estimate, interval: [estimate - z * error, estimate + z * error] };
}
