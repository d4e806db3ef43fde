import { countDone } from './done-counts.ts';
import type { Report } from './report.ts';
import type { Study } from './study.ts';

/** Each activity the log can show: won and lost deals that did it, of those that reached its stage. */
export function coverageTable(study: Study): Report['coverage'] {
  const won = study.doneInWins;
  const lost = countDone(study.losses, study);
  return study.model.activities.flatMap(({ id, title, stage, lane }, activity) => {
    if (!study.loggable[activity]) return [];
    const share = ({ done, reached }: typeof won) =>
      study.cells.share(done[activity] ?? 0, reached[activity] ?? 0);
    return [{ activity: id, title, stage, lane, won: share(won), lost: share(lost) }];
  });
}
