import type { Interview } from './items/interview.ts';

/** How much of what customers would tell us the interviews so far have told. */
export interface Saturation {
  interviews: number;
  /** Kinds of statement heard at all. */
  heard: number;
  /** Kinds heard from exactly one customer. */
  once: number;
  /** Estimated share of the next customer's statements that we have heard before, 0 to 1. */
  coverage: number;
}

/**
 * Sample coverage after Chao and Jost (2012) for presence data: each interview is a sample, each
 * claim it speaks to is a kind. With fewer than two interviews nothing can be said: coverage is 0.
 */
export function saturation(interviews: readonly { data: Pick<Interview, 'claims'> }[]): Saturation {
  const counts = new Map<string, number>();
  for (const { data } of interviews) {
    for (const about of new Set(data.claims.map((claim) => claim.about))) {
      counts.set(about, (counts.get(about) ?? 0) + 1);
    }
  }
  const all = [...counts.values()];
  const statements = all.reduce((sum, count) => sum + count, 0);
  const once = all.filter((count) => count === 1).length;
  const twice = all.filter((count) => count === 2).length;
  const m = interviews.length;
  return { interviews: m, heard: all.length, once, coverage: coverage(m, statements, once, twice) };
}

function coverage(samples: number, statements: number, once: number, twice: number): number {
  if (samples < 2 || statements === 0) return 0;
  if (once === 0) return 1;
  const others = samples - 1;
  // Without a kind heard twice the bias-corrected form stands in for it.
  const ratio =
    twice > 0
      ? (others * once) / (others * once + 2 * twice)
      : (others * (once - 1)) / (others * (once - 1) + 2);
  return Math.max(0, 1 - (once / statements) * ratio);
}
