import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayNumber } from '#backtest/days.ts';
import { writeBigLog } from './big-log.ts';
import { readProcess } from './process.ts';

/** One figure of the bench: what was measured, and what is to be reached. */
export interface BenchRow {
  figure: string;
  value: number;
  unit: 's' | 'MB';
  reach: number;
}

const SIZES = [
  { deals: 18_750, seconds: 1 },
  { deals: 212_500, seconds: 10 },
];
const MEGABYTES = 600;

/** Measures the back-test on invented logs of about 442,000 and 5 million events, each in a process of its own. */
export async function benchBacktest(): Promise<BenchRow[]> {
  const model = await readProcess('content', dayNumber(2026, 1, 1));
  if (typeof model === 'string') throw new Error(model);
  const folder = mkdtempSync(join(tmpdir(), 'crossing-bench-'));
  try {
    return SIZES.flatMap(({ deals, seconds }) => {
      const log = writeBigLog(folder, deals, model);
      const measure = join(import.meta.dirname, 'measure.ts');
      const told: unknown = JSON.parse(
        execFileSync(process.execPath, [measure, log.deals, log.events, log.mapping], {
          encoding: 'utf8',
        }),
      );
      const size = `${Math.round(log.size / 1000)},000 events`;
      return [
        {
          figure: `back-test, ${size}`,
          value: numberIn(told, 'seconds'),
          unit: 's',
          reach: seconds,
        },
        {
          figure: `back-test memory, ${size}`,
          value: numberIn(told, 'megabytes'),
          unit: 'MB',
          reach: MEGABYTES,
        },
      ] satisfies BenchRow[];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function numberIn(told: unknown, key: 'seconds' | 'megabytes'): number {
  if (typeof told === 'object' && told !== null && key in told) {
    const value: unknown = Reflect.get(told, key);
    if (typeof value === 'number') return Math.round(value * 100) / 100;
  }
  throw new Error('The measuring process said nothing.');
}
