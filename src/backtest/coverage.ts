import { apartFrom } from './cell.ts';
import { countDone } from './done-counts.ts';
import type { Report } from './report.ts';
import type { Study } from './study.ts';

/** Each activity the log can show: won and lost deals that did it, of those that reached its stage. */
export function coverageTable(study: Study): Report['coverage'] {
  const won = study.doneInWins;
  const lost = countDone(study.losses, study);
  return study.model.activities.flatMap(({ id, title, stage, lane }, activity) => {
    if (!study.loggable[activity]) return [];
    const share = ({ done, reached }: typeof won, all: readonly unknown[]) => {
      const n = reached[activity] ?? 0;
      return apartFrom(all.length, n, study.cells.share(done[activity] ?? 0, n));
    };
    return [
      {
        activity: id,
        title,
        stage,
        lane,
        won: share(won, study.wins),
        lost: share(lost, study.losses),
      },
    ];
  });
}
