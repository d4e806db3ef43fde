import { makeCells, type Cells } from './cell.ts';
import { countDone, type DoneCounts } from './done-counts.ts';
import { makeAligner, fitness } from './align.ts';
import { NEVER } from './days.ts';
import { dayIn } from './first-days.ts';
import type { Deal } from './deal.ts';
import type { Log } from './log.ts';
import type { Mapping } from './mapping.ts';
import type { ProcessModel } from './model.ts';
import { staysIn, type Stay } from './stay.ts';

/** A log beside the process it is compared with: what every metric is counted from. */
export interface Study {
  model: ProcessModel;
  mapping: Mapping;
  log: Log;
  wins: Deal[];
  losses: Deal[];
  today: number;
  /** Makes what is counted fit to be seen. */
  cells: Cells;
  /** Stage of each activity and criterion, by place in the model. */
  stageOf: readonly number[];
  criterionStage: readonly number[];
  /** Must the activity happen, and can the log show that it did? 1 or 0. */
  required: Uint8Array;
  /** Required activities without a term in the mapping: nothing can be said about them. */
  requiredUnseen: number;
  /** Is there a term for the activity, so that the log can show it at all? */
  loggable: readonly boolean[];
  /** Does the log tell of the stage at all? */
  stageLoggable: readonly boolean[];
  /** The same of criteria; one that no deal ever met is not kept in this log. */
  criterionLoggable: readonly boolean[];
  questions: { id: string; title: string; activities: number[] }[];
  /** What wins did, and reached. */
  doneInWins: DoneCounts;
  /** How long deals stay in each stage. */
  stays: Stay[];
}

/** Prepares a study. */
export function makeStudy(
  log: Log,
  mapping: Mapping,
  model: ProcessModel,
  today: number,
  cells: Cells = makeCells(),
): Study {
  const stages = new Map(model.stages.map(({ id }, index) => [id, index]));
  const isMapped = (kind: string, index: number): boolean => {
    for (const target of mapping.terms.values())
      if (target.kind === kind && target.index === index) return true;
    return false;
  };
  const wins = log.deals.filter(({ outcome }) => outcome === 'won');
  const loggable = model.activities.map((_, index) => isMapped('activity', index));
  const isRequired = model.activities.map(({ required }, index) =>
    mapping.required ? mapping.required.has(index) : required,
  );
  const stageOf = model.activities.map(({ stage }) => stages.get(stage) ?? 0);
  return {
    model,
    mapping,
    log,
    today,
    cells,
    wins,
    doneInWins: countDone(wins, { stageOf, model, log }),
    losses: log.deals.filter(({ outcome }) => outcome === 'lost'),
    stageOf,
    criterionStage: model.criteria.map(({ stage }) => stages.get(stage) ?? 0),
    required: Uint8Array.from(isRequired, (one, index) => (one && loggable[index] ? 1 : 0)),
    requiredUnseen: isRequired.filter((one, index) => one && !loggable[index]).length,
    loggable,
    stageLoggable: model.stages.map(
      (_, index) =>
        isMapped('stage', index) ||
        log.deals.some(({ path }) => path.some(({ stage }) => stage === index)),
    ),
    criterionLoggable: model.criteria.map(
      (_, index) =>
        isMapped('criterion', index) &&
        log.met.thing.subarray(0, log.met.start.at(-1)).includes(index),
    ),
    questions: questionsOf(model),
    stays: staysIn(log.deals, model.stages.length, log.cutoff),
  };
}

/** Each question with the activities that answer it: those tagged, and those of the customer or for them in a stage that asks it. */
function questionsOf(model: ProcessModel): Study['questions'] {
  const asked = model.stages.flatMap(({ question }) => (question ? [question] : []));
  const all = model.questions ?? [...new Set(asked)].map((id) => ({ id, title: id }));
  const byStage = new Map(model.stages.map(({ id, question }) => [id, question]));
  return all.map(({ id, title }) => ({
    id,
    title,
    activities: model.activities.flatMap((activity, index) => {
      const inherited = activity.lane === 'internal' ? undefined : byStage.get(activity.stage);
      return (activity.question ?? inherited) === id ? [index] : [];
    }),
  }));
}

/** Did the deal do the activity? */
export function did({ log }: Study, { row }: Deal, activity: number): boolean {
  return dayIn(log.first, row, activity) !== NEVER;
}

/** The first day of an activity in a deal; NEVER if it did not happen. */
export function firstDay({ log }: Study, { row }: Deal, activity: number): number {
  return dayIn(log.first, row, activity);
}

/** The last stage in the order of the design that the deal entered or, without a log of stages, did something of; −1 for none. */
export function furthest({ path }: Deal): number {
  let furthest = -1;
  for (const { stage } of path) furthest = Math.max(furthest, stage);
  return furthest;
}

/** The activities of a deal by first day; those of one day in the order of the design. */
export function sequence({ log }: Pick<Study, 'log'>, { row }: Deal): Uint16Array {
  const { thing, start } = log.first;
  return thing.subarray(start[row], start[row + 1]);
}

/**
 * The fit of each deal, and whether it needs no correction. Due is: all that is required, for a won
 * deal; for others what is required in stages before the furthest, and required activities done from there on.
 */
export function fits(deals: readonly Deal[], study: Study): { fit: number; exact: boolean }[] {
  const aligner = makeAligner(study.stageOf.map((stage) => ({ stage })));
  const isDue = new Uint8Array(study.stageOf.length);
  return deals.flatMap((deal) => {
    const last = deal.outcome === 'won' ? Number.POSITIVE_INFINITY : furthest(deal);
    let due = 0;
    for (let a = 0; a < isDue.length; a++) {
      const counts =
        study.required[a] === 1 && ((study.stageOf[a] ?? 0) < last || did(study, deal, a));
      isDue[a] = counts ? 1 : 0;
      if (counts) due++;
    }
    const alignment = aligner(sequence(study, deal), isDue, due);
    const fit = fitness(alignment);
    return fit === undefined ? [] : [{ fit, exact: alignment.cost === 0 }];
  });
}
