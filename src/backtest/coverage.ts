import { countDone, doneShare } from './done-counts.ts';
import type { Report } from './report.ts';
import type { Study } from './study.ts';

/** Each activity the log can show: won and lost deals that did it, of those that reached its stage. */
export function coverageTable(study: Study): Report['coverage'] {
  const won = study.doneInWins;
  const lost = countDone(study.losses, study);
  return study.model.activities.flatMap(({ id, title, stage, lane }, activity) => {
    if (!study.loggable[activity]) return [];
    return [
      {
        activity: id,
        title,
        stage,
        lane,
        won: doneShare(won, activity, study.wins, study.cells),
        lost: doneShare(lost, activity, study.losses, study.cells),
      },
    ];
  });
}
