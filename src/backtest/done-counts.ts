import { apartFrom, type Cells, type Share } from './cell.ts';
import type { Deal } from './deal.ts';
import { furthest, sequence, type Study } from './study.ts';

/** How many deals did each activity, of how many that reached its stage; by place in the model. */
export interface DoneCounts {
  done: Uint32Array;
  reached: Uint32Array;
}

/** Deals that did an activity, of those of `all` that reached its stage. */
export function doneShare(
  { done, reached }: DoneCounts,
  activity: number,
  all: readonly Deal[],
  cells: Cells,
): Share {
  const n = reached[activity] ?? 0;
  return apartFrom(all.length, n, cells.share(done[activity] ?? 0, n));
}

/** Counts in one pass. A deal that did an activity reached its stage, whatever its log of stages says. */
export function countDone(
  deals: readonly Deal[],
  study: Pick<Study, 'stageOf' | 'model' | 'log'>,
): DoneCounts {
  const { stageOf, model } = study;
  const done = new Uint32Array(stageOf.length);
  const ahead = new Uint32Array(stageOf.length);
  const reachedStage = new Uint32Array(model.stages.length + 1);
  for (const deal of deals) {
    const last = furthest(deal);
    for (let stage = 0; stage <= last; stage++)
      reachedStage[stage] = (reachedStage[stage] ?? 0) + 1;
    for (const activity of sequence(study, deal)) {
      done[activity] = (done[activity] ?? 0) + 1;
      if ((stageOf[activity] ?? 0) > last) ahead[activity] = (ahead[activity] ?? 0) + 1;
    }
  }
  const reached = Uint32Array.from(
    stageOf,
    (stage, a) => (reachedStage[stage] ?? 0) + (ahead[a] ?? 0),
  );
  return { done, reached };
}
