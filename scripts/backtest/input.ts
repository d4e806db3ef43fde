import type { BacktestInput } from '#backtest/backtest.ts';
import { sampleFiles, SAMPLE_TODAY } from '#backtest/sample.ts';
import type { Wish } from './arguments.ts';
import { inputFile, readPresets, readText } from './files.ts';

/** What the engine needs to do as `wish` says: the sample, or the files it names. */
export function inputOf(
  wish: Wish,
  model: BacktestInput['model'],
  pilot: BacktestInput['pilot'],
): BacktestInput {
  const common = { model, presets: readPresets(), progress };
  if (wish.sample) return { ...common, ...sampleFiles(model), sample: true, today: SAMPLE_TODAY };
  return {
    ...common,
    files: [
      ...wish.deals.map((path) => inputFile(path, 'deals')),
      ...wish.events.map((path) => inputFile(path, 'events')),
    ],
    mapping: readText(wish.mapping),
    draft: wish.draft !== undefined,
    pilot,
    preset: wish.preset,
    dropExtra: wish.dropExtra,
    round: wish.round,
    today: wish.today,
  };
}

function progress(file: string, rows: number): void {
  if (rows >= 200_000) process.stderr.write(`${file}: ${rows.toLocaleString('en')} rows\n`);
}
