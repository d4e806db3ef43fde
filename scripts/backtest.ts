import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backtest, type BacktestInput } from '#backtest/backtest.ts';
import { draftToText } from '#backtest/draft-text.ts';
import { mistakeToText } from '#backtest/mistakes.ts';
import { reportToText } from '#backtest/report-text.ts';
import { sampleFiles, SAMPLE_TODAY } from '#backtest/sample.ts';
import { readArguments, usage, type Wish } from './backtest/arguments.ts';
import { freeName, inputFile, missingFile, readPresets, readText } from './backtest/files.ts';
import { tellForecast } from './backtest/forecast.ts';
import { readProcess } from './backtest/process.ts';
import { publish, writeJson } from './backtest/publish.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const wish = readArguments(args, new Date());
  if (typeof wish === 'string') return say(`${wish}\n\n${usage}`, 2);
  const missing = missingFile([...wish.deals, ...wish.events, wish.mapping, wish.pilot]);
  if (missing !== undefined) return say(`There is no file ${missing}.\n\n${usage}`, 2);
  try {
    return await run(wish);
  } catch (error) {
    // A stack may name values; the place in our code is enough to report the fault.
    const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
    return say(
      `This is our fault, not yours: ${error instanceof Error ? error.name : 'fault'} ${place}`,
      3,
    );
  }
}

async function run(wish: Wish): Promise<number> {
  const model = await readProcess(wish.content, wish.today);
  if (typeof model === 'string') return say(model, 1);
  const pilot = readText(wish.pilot);
  if (pilot) {
    const told = tellForecast(pilot, model);
    if (typeof told === 'object') return say(told.join('\n'), 1);
    process.stdout.write(`${told}\n`);
    if (wish.deals.length === 0) return 0;
  }
  const progress = (file: string, rows: number): void => {
    if (rows >= 200_000) process.stderr.write(`${file}: ${rows.toLocaleString('en')} rows\n`);
  };
  const common = { model, presets: readPresets(), progress };
  const input: BacktestInput = wish.sample
    ? { ...common, ...sampleFiles(model), sample: true, today: SAMPLE_TODAY }
    : {
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
  const result = await backtest(input);
  if (result.kind === 'mistakes') return say(result.mistakes.map(mistakeToText).join('\n'), 1);
  if (result.kind === 'draft') return writeDraft(wish, draftToText(result.draft));
  process.stdout.write(reportToText(result.report));
  if (wish.json !== undefined) writeJson(wish.json, result.report);
  if (!wish.publish && !wish.sample) return 0;
  const refusal = publish(result.report, `${wish.content}/evidence/backtest.json`);
  return refusal === undefined ? 0 : say(refusal, 1);
}

function writeDraft({ draft }: Wish, text: string): number {
  const path = freeName(draft ?? 'private/mapping.draft.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  process.stdout.write(
    `${text}\nWritten to ${path}. Review it, then run again with --mapping ${path}.\n`,
  );
  return 0;
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
