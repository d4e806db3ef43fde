import { outcomes } from './outcome.ts';
import type { Report } from './report.ts';
import { thresholds } from './thresholds.ts';

/**
 * Why a report must not take the place of the one published before: if the two differ by 1 to 4
 * deals, subtracting them tells about single deals. `before` is what stands in the repository.
 */
export function refusePublishing(before: unknown, after: Report): string | undefined {
  if (after.sample || !isReport(before) || before.sample) return undefined;
  const { total: totalBefore, ...ofBefore } = before.data.deals;
  const { total, ...of } = after.data.deals;
  const differences = [
    (total ?? 0) - (totalBefore ?? 0),
    ...outcomes.map((outcome) => (of[outcome] ?? 0) - (ofBefore[outcome] ?? 0)),
    before.data.cutoff === after.data.cutoff ? after.data.events - before.data.events : 0,
  ].map(Math.abs);
  const few = differences.some((count) => count > 0 && count < thresholds.smallestCell);
  if (!few) return undefined;
  return `This report differs from the published one by fewer than ${thresholds.smallestCell} deals, which could then be told apart. Publish again when more deals have closed.`;
}

/** Is this a report that can be compared with? */
export function isReport(value: unknown): value is Report {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === 'crossing-backtest/1'
  );
}
