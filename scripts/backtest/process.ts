import { isoDay } from '#backtest/days.ts';
import type { ProcessModel } from '#backtest/model.ts';
import { isError } from '#playbook/problem.ts';
import { processModel } from '#playbook/process-model.ts';
import { readPlaybook } from '#playbook/read-playbook.ts';

/** The designed process in a content folder, or a sentence that says why there is none. */
export async function readProcess(content: string, today: number): Promise<ProcessModel | string> {
  const { playbook, problems } = await readPlaybook(content, isoDay(today));
  if (playbook) return processModel(playbook.stages, playbook.settings.questions);
  const [first] = problems.filter(isError);
  return first
    ? `${first.file}:${first.line}:${first.column}  The playbook has mistakes, so there is nothing to test. Run npm run check.`
    : `There is no playbook in ${content}.`;
}
