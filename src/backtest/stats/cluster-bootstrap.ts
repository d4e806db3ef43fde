import type { Interval } from './interval.ts';
import { makeRandom } from './random.ts';

/** How many of a deal's events count, of how many. */
export interface Cluster {
  part: number;
  whole: number;
}

/** Above this many deals the bootstrap costs seconds and differs from the large-sample interval by less than a thousandth. */
const LARGE = 5000;

/**
 * The 95 % percentile interval of Σ part ÷ Σ whole when events within a deal are alike: whole deals
 * are drawn again and again, from a seed. The order of the deals does not matter.
 */
export function clusterBootstrap(
  clusters: readonly Cluster[],
  seed: number,
  draws = 2000,
): Interval {
  if (clusters.length === 0) return [0, 1];
  if (clusters.length > LARGE) return largeSample(clusters);
  const sorted = [...clusters].sort((a, b) => a.whole - b.whole || a.part - b.part);
  const parts = Float64Array.from(sorted, (cluster) => cluster.part);
  const wholes = Float64Array.from(sorted, (cluster) => cluster.whole);
  const random = makeRandom(seed);
  const shares = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let part = 0;
    let whole = 0;
    for (let i = 0; i < sorted.length; i++) {
      const pick = Math.floor(random() * sorted.length);
      part += parts[pick] ?? 0;
      whole += wholes[pick] ?? 0;
    }
    shares[draw] = whole === 0 ? 0 : part / whole;
  }
  shares.sort();
  return [quantile(shares, 0.025), quantile(shares, 0.975)];
}

function largeSample(clusters: readonly Cluster[]): Interval {
  let part = 0;
  let whole = 0;
  for (const cluster of clusters) {
    part += cluster.part;
    whole += cluster.whole;
  }
  if (whole === 0) return [0, 1];
  const share = part / whole;
  let squares = 0;
  for (const cluster of clusters) squares += (cluster.part - share * cluster.whole) ** 2;
  const n = clusters.length;
  const half = (1.959963984540054 * Math.sqrt((n * squares) / (n - 1))) / whole;
  return [Math.max(0, share - half), Math.min(1, share + half)];
}

/** The q-quantile of sorted numbers, between neighbours by straight line. */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
