import { coverCount, mappedShare, meanFit, questionCover, unseenWins } from './captured.ts';
import { canStandApart, keptBack } from './cell.ts';
import { isoDay } from './days.ts';
import { about, flat, type Report } from './report.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';

/** C9: C1, C3 and C4 on wins the design cannot have been drawn from. */
export function unseenMetric(study: Study, noActivities: string | null): Report['metrics']['C9'] {
  const { wins, mapping } = study;
  const later = unseenWins(study);
  const earlier = wins.length - (later?.length ?? 0);
  const reason =
    later === undefined
      ? 'The mapping has no “designed” day.'
      : later.length < thresholds.shareBase || (earlier > 0 && earlier < thresholds.smallestCell)
        ? 'Too few wins on one side of the design day.'
        : noActivities;
  const start = {
    ...about<never>(
      'Wins after the design',
      'C1, C3 and C4 on wins closed after the day the process was designed',
      reason,
    ),
    designed: mapping.designed === undefined ? null : isoDay(mapping.designed),
  };
  if (!later || reason) return { ...start, deals: null, C1: null, C3: [], C4: null };
  const { mean, low, high } = meanFit(later, study);
  return {
    ...start,
    deals: study.cells.rounded(later.length),
    C1: mappedShare(later, study.cells).value,
    C3: questionCover(later, study).map((row, question) => {
      const part = coverCount(later, study, question);
      const isSafe = canStandApart([part], coverCount(wins, study, question));
      return flat(isSafe ? row : { ...row, value: keptBack(row.value) });
    }),
    C4: { mean, low, high },
  };
}
