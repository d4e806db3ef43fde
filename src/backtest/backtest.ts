import { makeCells } from './cell.ts';
import { makeDraft, type Draft } from './draft.ts';
import { readFiles, type InputFile, type Intake } from './intake.ts';
import { makeLog } from './log.ts';
import { makeReport } from './make-report.ts';
import { emptyMapping } from './mapping.ts';
import { readMapping } from './read-mapping.ts';
import { makeMistakes, type Mistake } from './mistakes.ts';
import type { ProcessModel } from './model.ts';
import { scanTerms } from './personal.ts';
import { readPlan } from './pilot-plan.ts';
import type { Preset } from './preset.ts';
import type { Report } from './report.ts';
import { makeStudy, type Study } from './study.ts';

/** What a test needs. */
export interface BacktestInput {
  model: ProcessModel;
  presets: readonly Preset[];
  files: readonly InputFile[];
  /** The mapping's name for messages, and its text; without it a draft is made. */
  mapping: { name: string; text: string } | undefined;
  /** The plan of a pilot to judge. */
  pilot?: { name: string; text: string } | undefined;
  preset?: string | undefined;
  dropExtra?: boolean;
  /** Make a draft even though there is a mapping, from what it says already. */
  draft?: boolean;
  sample?: boolean;
  /** Round counts to this, for a public site. */
  round?: number | undefined;
  /** The day of the test, as a day number. */
  today: number;
  progress?: (file: string, rows: number) => void;
}

/** A report, a first draft of the mapping, or the mistakes that stand in the way. */
export type BacktestResult =
  | { kind: 'report'; report: Report; study: Study }
  | { kind: 'draft'; draft: Draft }
  | { kind: 'mistakes'; mistakes: Mistake[] };

/** Tests a process against past deals. Pure but for the files it is handed; the same input gives the same result. */
export async function backtest(input: BacktestInput): Promise<BacktestResult> {
  const mistakes = makeMistakes();
  const known = new Set(input.presets.map(({ name }) => name));
  const mapping = input.mapping
    ? readMapping(input.mapping.name, input.mapping.text, input.model, mistakes)
    : emptyMapping();
  const plan = input.pilot
    ? readPlan(input.pilot.name, input.pilot.text, input.model, mistakes)
    : undefined;
  const preset = input.preset ?? mapping.preset;
  if (preset !== undefined && !known.has(preset)) {
    const file = input.mapping?.name ?? '--preset';
    const message = `There is no preset “${preset}”. Choose ${[...known].sort().join(', ')}.`;
    mistakes.add('preset', { file, message });
  }
  if (mistakes.any()) return { kind: 'mistakes', mistakes: mistakes.list() };
  const isDraft = !input.mapping || (input.draft ?? false);
  const intake = await readFiles(input.files, {
    presets: input.presets,
    preset,
    mapping,
    dropExtra: input.dropExtra ?? false,
    draft: isDraft,
    mistakes,
    progress: input.progress,
  });
  for (const { column, why } of personalTerms(intake)) {
    const instead =
      column === 'outcome'
        ? 'Write won, lost, disqualified or open instead.'
        : 'Export a type instead, or leave the column out.';
    const file =
      input.files.find(({ gives }) => gives === (column === 'activity' ? 'events' : 'deals'))
        ?.name ?? '';
    mistakes.add(column, {
      file,
      message: `Column “${column}” ${why} It is not read. ${instead}`,
    });
  }
  if (mistakes.any()) return { kind: 'mistakes', mistakes: mistakes.list() };
  if (isDraft) return { kind: 'draft', draft: makeDraft(intake, input.model, preset, mapping) };
  const log = makeLog(intake, mapping, input.model, input.today);
  const study = makeStudy(log, mapping, input.model, input.today, makeCells(input.round));
  return {
    kind: 'report',
    report: makeReport(study, { sources: intake.sources, sample: input.sample, plan }),
    study,
  };
}

function personalTerms({
  terms,
  reasons,
  segments,
  teams,
  outcomeTerms,
  events,
  deals,
}: Intake): { column: string; why: string }[] {
  const rows = deals.outcome.length;
  const ended = [...outcomeTerms.values()].map(({ term }) => term);
  const columns = [
    { column: 'activity', terms: terms.written, rows: events.size },
    { column: 'outcome', terms: ended, rows },
    { column: 'reason', terms: reasons.written, rows },
    { column: 'segment', terms: segments.written, rows },
    { column: 'team', terms: teams.written, rows },
  ];
  return columns.flatMap(({ column, terms: list, rows: count }) => {
    const why = scanTerms(list, count);
    return why === undefined ? [] : [{ column, why }];
  });
}
