import { associations, horizonOf, type AssociationRow } from './association.ts';
import {
  kindsSeen,
  mappedShare,
  meanFit,
  missingActivities,
  questionCover,
  unexplainedLosses,
} from './captured.ts';
import { pathTable } from './captured-rules.ts';
import { judge, type Quality } from './quality.ts';
import { alwaysTogether, corridors, gates, rarelyDone } from './simpler.ts';
import type { Study } from './study.ts';

/** What is counted once and used by both the metrics and the verdicts. */
export interface Findings {
  quality: Quality;
  horizon: number | undefined;
  c1: ReturnType<typeof mappedShare>;
  c2: ReturnType<typeof missingActivities>;
  c3: ReturnType<typeof questionCover>;
  c4: ReturnType<typeof meanFit>;
  paths: ReturnType<typeof pathTable>;
  c7: ReturnType<typeof unexplainedLosses>;
  c8: ReturnType<typeof kindsSeen>;
  s1: ReturnType<typeof rarelyDone>;
  s2: ReturnType<typeof alwaysTogether>;
  s3: ReturnType<typeof gates>;
  s6: ReturnType<typeof corridors>;
  /** 4c, where the data can bear it. */
  linked: { rows: AssociationRow[]; tooFew: number } | undefined;
  /** Why metrics say nothing, in words; null where they may speak. */
  withheld: {
    events: string | null;
    activities: string | null;
    linked: string | null;
    required: string | null;
    c7: string | null;
  };
}

/** Counts a study. */
export function findAll(study: Study): Findings {
  const { wins } = study;
  const quality = judge(study);
  const horizon = horizonOf(study);
  const events = quality.hasEvents ? null : 'There are no events.';
  const activities = quality.hasActivities ? null : (events ?? 'The log holds no activities.');
  const logging = quality.logging.uneven ? 'Lost and won deals are not logged alike.' : null;
  const notLinked =
    activities ??
    logging ??
    (horizon === undefined ? 'There are no closed deals with dates.' : null);
  const required = study.required.includes(1)
    ? null
    : study.requiredUnseen > 0
      ? 'No required activity has a term in the mapping, so none can be missed. Map one under “terms”.'
      : 'No activity is required, so nothing can be missing. Mark some with “required: true” in the stages, or under “required” in the mapping.';
  return {
    quality,
    horizon,
    c1: mappedShare(wins, study.cells),
    c2: missingActivities(study),
    c3: questionCover(wins, study),
    c4: meanFit(wins, study),
    paths: pathTable(study),
    c7: unexplainedLosses(study),
    c8: kindsSeen(study),
    s1: rarelyDone(study),
    s2: alwaysTogether(study),
    s3: gates(study),
    s6: corridors(study),
    linked: horizon === undefined || notLinked ? undefined : associations(study, horizon),
    withheld: {
      events,
      activities,
      linked: notLinked,
      required,
      c7: activities ?? logging ?? required,
    },
  };
}
