import { toShare } from './cell.ts';
import type { Deal } from './log.ts';
import type { Report } from './report.ts';
import { did, furthest, type Study } from './study.ts';

/** Each activity the log can show: won and lost deals that did it, of those that reached its stage. */
export function coverageTable(study: Study): Report['coverage'] {
  return study.model.activities.flatMap(({ id, title, stage, lane }, activity) => {
    if (!study.loggable[activity]) return [];
    const count = (deals: readonly Deal[]) => {
      let x = 0;
      let n = 0;
      for (const deal of deals) {
        const isDone = did(study, deal, activity);
        if (isDone) x++;
        if (isDone || furthest(deal) >= (study.stageOf[activity] ?? 0)) n++;
      }
      return toShare(x, n);
    };
    const won = count(study.wins);
    return [{ activity: id, title, stage, lane, won, lost: count(study.losses) }];
  });
}
