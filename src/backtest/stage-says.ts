import type { Report } from './report.ts';
import { points, shareInWords } from './words.ts';

/** One thing the deals say about a stage. */
export interface StageFinding {
  metric: string;
  text: string;
  /** Worth a look: beyond a threshold. */
  flag: boolean;
}

/** What past deals say about a stage, the flagged first; nothing where they say nothing. */
export function stageSays(
  { metrics, paths }: Report,
  stage: string,
  title: (id: string) => string,
): StageFinding[] {
  const isHere = (activity: string): boolean => activity.startsWith(`${stage}/`);
  const found: StageFinding[] = [];
  const add = (metric: string, flag: boolean, text: string): void =>
    void found.push({ metric, flag, text });
  const stay = metrics['4d'].rows.find((row) => row.stage === stage);
  if (stay?.median !== null && stay?.median !== undefined)
    add(
      '4d',
      false,
      `Half of the deals stay ${stay.median} days or less (likely ${stay.low ?? 'under'}–${stay.high ?? 'over'}).`,
    );
  const passing = metrics['4d'].passage.find((row) => row.stage === stage);
  if (passing && passing.share !== null)
    add('4d', false, `${shareInWords(passing)} of deals go on in time.`);
  for (const row of paths)
    if (row.flag && (row.from === stage || row.to === stage))
      add(
        'C6',
        true,
        `${shareInWords(row)} of wins went from “${title(row.from)}” straight to “${title(row.to)}”, which the design does not have.`,
      );
  for (const row of metrics.S1.rows)
    if (row.flag && isHere(row.activity))
      add(
        'S1',
        true,
        `“${row.title}” is rarely done: ${shareInWords(row)} of wins. Try without it in a pilot.`,
      );
  for (const row of metrics.S2.rows)
    if (row.flag && isHere(row.activities[0]))
      add('S2', true, `“${row.titles[0]}” and “${row.titles[1]}” always come together.`);
  for (const row of metrics.S3.rows)
    if (row.flag && row.stage === stage)
      add('S3', true, `“The customer ${row.title}” ${row.flag}.`);
  for (const row of metrics.S6.rows)
    if (row.flag && row.stage === stage)
      add(
        'S6',
        true,
        `It may be a corridor: ${shareInWords(row)} go on, half of them within ${row.medianDays ?? 0} days.`,
      );
  for (const row of metrics['4c'].rows)
    if (row.flag && row.stage === stage && row.difference !== null)
      add(
        '4c',
        true,
        `Deals with “${row.title}” by day ${row.landmarkDays} were won ${Math.abs(Math.round(row.difference * 100))} points ${row.difference < 0 ? 'less' : 'more'} often than deals without (likely ${points(row.low ?? 0)} to ${points(row.high ?? 0)}).`,
      );
  for (const row of metrics.C5.rows)
    if (
      row.kind === 'required' &&
      row.activity !== null &&
      isHere(row.activity) &&
      (row.low ?? 0) > 0.1
    )
      add('C5', true, `${shareInWords(row)} of wins did without what is required: ${row.rule}.`);
  return found.sort((a, b) => Number(b.flag) - Number(a.flag));
}
