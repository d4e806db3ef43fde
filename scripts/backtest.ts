import { backtest } from '#backtest/backtest.ts';
import { draftToText } from '#backtest/draft-text.ts';
import { mistakeToText } from '#backtest/mistakes.ts';
import { reportToText } from '#backtest/report-text.ts';
import { usageOf } from '#build/usage.ts';
import { readArguments, type Wish } from './backtest/arguments.ts';
import { missingFile, readText } from './backtest/files.ts';
import { tellForecast } from './backtest/forecast.ts';
import { inputOf } from './backtest/input.ts';
import { readProcess } from './backtest/process.ts';
import { publish, writeJson } from './backtest/publish.ts';
import { writeDraft } from './backtest/write-draft.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const wish = readArguments(args, new Date());
  if (typeof wish === 'string') return say(`${wish}\n\n${usageOf('backtest')}`, 2);
  const missing = missingFile([...wish.deals, ...wish.events, wish.mapping, wish.pilot]);
  if (missing !== undefined)
    return say(`There is no file ${missing}.\n\n${usageOf('backtest')}`, 2);
  try {
    return await run(wish);
  } catch (error) {
    // A message may name values, and may have several lines; the place in our code is enough to report the fault.
    const place =
      error instanceof Error ? (/^ {4}at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '') : '';
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
  const result = await backtest(inputOf(wish, model, pilot));
  if (result.kind === 'mistakes') return say(result.mistakes.map(mistakeToText).join('\n'), 1);
  if (result.kind === 'draft') {
    writeDraft(wish.draft, draftToText(result.draft));
    return 0;
  }
  process.stdout.write(reportToText(result.report));
  if (wish.json !== undefined) writeJson(wish.json, result.report);
  if (!wish.publish && !wish.sample) return 0;
  const refusal = publish(result.report, `${wish.content}/evidence/backtest.json`);
  return refusal === undefined ? 0 : say(refusal, 1);
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
