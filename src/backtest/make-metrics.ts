import { NOT_ASSIGNED } from './association.ts';
import { SEED } from './captured.ts';
import { ruleTable } from './captured-rules.ts';
import { noTerm, someSmall, withoutCounts, type Share } from './cell.ts';
import { fewestActivities } from './fewest-activities.ts';
import type { Findings } from './findings.ts';
import { about, flat, shown, type Report } from './report.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';
import { passage, stayTable, winCurve } from './time.ts';
import { unseenMetric } from './unseen-wins.ts';
import { perCent } from './words.ts';

const WILSON = 'share with Wilson 95 % interval';

/** Lays out what was found, each metric with its method and, where it says nothing, why. */
export function makeMetrics(study: Study, found: Findings): Report['metrics'] {
  const { wins, log } = study;
  const { c1, c2, c3, c4, paths, c7, c8, s1, s2, s3, s6, linked, horizon, withheld } = found;
  const shortest = fewestActivities(study);
  // What one or two wins did would stand there as it is.
  const tooFewWins =
    wins.length < thresholds.shareBase ? 'Too few won deals.' : withheld.activities;
  return {
    C1: {
      ...about(
        'Mapped share of what winners did',
        `events of wins with a name in the process ÷ events of wins without ignored and outside ones; bootstrap over deals, seed ${SEED}; where it says nothing (all deals alike, or numbers kept back), Wilson with each deal as one event`,
        withheld.activities,
      ),
      ...shown(c1),
    },
    C2: {
      ...about(
        'Missing activities',
        `wins with the term ÷ wins; ${WILSON}; flag if the low end is over ${perCent(thresholds.missingActivity)}`,
        withheld.activities,
        c2.rows.map(flat),
      ),
      termsInFewDeals: c2.hidden,
    },
    C3: about(
      'Cover of the buying questions',
      `wins with an activity for the question ÷ wins; ${WILSON}; flag if the high end is under ${perCent(thresholds.questionCover)}`,
      withheld.activities,
      c3.map(flat),
    ),
    C4: {
      ...about(
        'Fitness',
        'mean over wins of 1 − corrections ÷ (activities done + required), normal 95 % interval, Wilson where all wins fit alike; the share is wins that need no correction',
        withheld.activities,
      ),
      ...c4.exact,
      mean: c4.mean,
      meanLow: c4.low,
      meanHigh: c4.high,
      deals: c4.deals,
    },
    C5: about(
      'Rules',
      `wins that break the rule ÷ wins it applies to; ${WILSON}${unseen(study)}`,
      withheld.activities,
      ruleTable(study).map(flat),
    ),
    C6: about(
      'Paths not in the design',
      `wins with the path ÷ wins; ${WILSON}; flag if the low end is over ${perCent(thresholds.pathOutsideDesign)} and the path is not accepted; stages the log does not tell of are passed over`,
      withheld.events,
      paths.filter(({ designed }) => !designed).map(flat),
    ),
    C7: {
      ...about(
        'Unexplained losses',
        `losses in which nothing required was missing or out of order ÷ losses; ${WILSON}`,
        withheld.c7,
      ),
      ...(withheld.c7 ? nothing() : c7.value),
    },
    C8: {
      ...about(
        'Completeness of the kinds of activity',
        'Chao & Jost coverage; Chao2 lower bound of kinds not seen; kinds in won deals',
        tooFewWins,
      ),
      ...(wins.length < thresholds.shareBase
        ? { seen: null, unseen: null, coverage: null }
        : { seen: c8.seen, unseen: c8.unseen, coverage: c8.coverage }),
      deals: study.cells.count(wins.length),
    },
    C9: unseenMetric(study, withheld.activities),
    S1: about(
      'Rarely done',
      `wins that did it ÷ wins that reached its stage; ${WILSON}; flag if the high end is under ${perCent(thresholds.rarelyDone)}`,
      withheld.activities,
      s1.map(flat),
    ),
    S2: about(
      'Always together',
      `wins with both ÷ wins with either; ${WILSON}; flag if the low end is at least ${perCent(thresholds.together)} and the median is ${thresholds.togetherDays} day apart or less`,
      withheld.activities,
      s2.map(flat),
    ),
    S3: about(
      'Criterion that never decides',
      `deals that failed it and went on ÷ deals that failed it; flag if at most ${perCent(thresholds.gateEverFailing)} ever fail or at least ${perCent(thresholds.gateIgnored)} go on anyway`,
      s3.length > 0 ? null : 'No term of the log is mapped to a criterion.',
      s3.map(flat),
    ),
    S4: {
      ...about(
        'Fewest activities',
        `greedy choice that keeps ${perCent(thresholds.coverKept)} of the pairs of win and question that have evidence`,
        tooFewWins,
      ),
      // Its pairs are the sum of the wins in C3: one that is hidden there could be told.
      ...(c3.some(({ value: { hidden } }) => hidden && hidden !== noTerm)
        ? withoutCounts(shortest.value)
        : shortest.value),
      activities: tooFewWins ? [] : shortest.activities,
      of: shortest.of,
    },
    S5: about(
      'No visible difference',
      `the landmark difference lies wholly inside ± ${thresholds.noVisibleDifference * 100} points`,
      withheld.linked,
      (linked?.rows ?? []).map(({ activity, title, low, high, noVisibleDifference }) => ({
        activity,
        title,
        low,
        high,
        flag: noVisibleDifference,
      })),
    ),
    S6: about(
      'Corridor',
      `deals that went on ÷ deals that left the stage, ${WILSON}; Kaplan–Meier median stay; flag if the low end is at least ${perCent(thresholds.corridorPass)} and the median ${thresholds.corridorDays} day or less`,
      withheld.events,
      s6.map(flat),
    ),
    '4c': {
      ...about(
        'Difference in winning at a landmark',
        `deals still open at entry into the stage + its median stay; won within ${horizon ?? '–'} days; Newcombe 95 % interval, Fisher exact p, Benjamini–Hochberg q, flag at q < ${thresholds.falseDiscovery}`,
        withheld.linked,
        linked?.rows ?? [],
      ),
      caution: NOT_ASSIGNED,
      tooFew: linked?.tooFew ?? 0,
    },
    '4d': {
      ...about(
        'Time',
        'Kaplan–Meier median stay with log–log interval; Aalen–Johansen win curve by age in weeks',
        null,
        stayTable(study),
      ),
      curve: winCurve(log.deals, log.cutoff, study.cells),
      passage: horizon === undefined ? [] : passage(study, horizon).map(flat),
      withoutReopened: withoutReopened(study),
    },
  };
}

function unseen({ requiredUnseen }: Study): string {
  if (requiredUnseen === 0) return '';
  const some =
    requiredUnseen === 1 ? '1 required activity has' : `${requiredUnseen} required activities have`;
  return `; ${some} no term in the mapping and cannot be looked for`;
}

function nothing(): Share {
  return { numerator: null, denominator: null, share: null, low: null, high: null };
}

/** How the win curve ends when reopened deals are left out; nothing if so few ended one way that they could be told. */
function withoutReopened({ log, cells }: Study): Report['metrics']['4d']['withoutReopened'] {
  const others = log.deals.filter(({ reopened }) => !reopened);
  if (others.length === log.deals.length) return null;
  const again = Map.groupBy(
    log.deals.filter(({ reopened }) => reopened),
    ({ outcome }) => outcome,
  );
  if (someSmall(...[...again.values()].map(({ length }) => length))) return null;
  return winCurve(others, log.cutoff, cells).at(-1) ?? null;
}
