import { makeMistakes, mistakeToText } from '#backtest/mistakes.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { dealsPerArmFor, forecast, readPlan } from '#backtest/pilot-plan.ts';
import { forecastToText } from '#backtest/pilot-text.ts';

/** What a pilot can find, said before it starts; a list of mistakes if the plan cannot be read. */
export function tellForecast(
  { name, text }: { name: string; text: string },
  model: ProcessModel,
): string | string[] {
  const mistakes = makeMistakes();
  const plan = readPlan(name, text, model, mistakes);
  if (!plan) return mistakes.list().map(mistakeToText);
  const base = plan.base ?? 0.25;
  const sizes = plan.dealsPerArm === undefined ? [30, 50, 100, 200, 500, 2000] : [plan.dealsPerArm];
  const needed = dealsPerArmFor(base, plan.smallest);
  return [
    ...sizes.map((deals) =>
      forecastToText(
        plan.change,
        base,
        deals,
        forecast(base, deals, plan.teams.length, plan.alike),
      ),
    ),
    needed === undefined
      ? ''
      : `The smallest difference worth having needs about ${needed} deals per arm, more if deals of a team are alike.\n`,
  ].join('');
}
