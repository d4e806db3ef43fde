import { associations, horizonOf, NOT_ASSIGNED } from './association.ts';
import {
  kindsSeen,
  mappedShare,
  meanFit,
  missingActivities,
  questionCover,
  SEED,
  unexplainedLosses,
  unseenWins,
  type QuestionCover,
} from './captured.ts';
import { pathTable, ruleTable } from './captured-rules.ts';
import { toCount, toCounts, type Share } from './cell.ts';
import { coverageTable } from './coverage.ts';
import { isoDay } from './days.ts';
import { capturedGaps, simplerCandidates } from './gaps.ts';
import { outcomes } from './outcome.ts';
import { judge } from './quality.ts';
import { judgePilot } from './pilot.ts';
import type { PilotPlan } from './pilot-plan.ts';
import { quirkTexts, type Quirk } from './quirks.ts';
import { flat, shown, type Metric, type Report, type ShareRow } from './report.ts';
import { alwaysTogether, corridors, fewestActivities, gates, rarelyDone } from './simpler.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';
import { passage, stayTable, winCurve } from './time.ts';
import { capturedVerdict, obstacle, simplerVerdict, winsStillNeeded } from './verdict.ts';
import { perCent, shareInWords } from './words.ts';

const WILSON = 'share with Wilson 95 % interval';

/** Makes the whole report of a study. */
export function makeReport(
  study: Study,
  {
    sources,
    sample = false,
    plan,
  }: { sources: readonly string[]; sample?: boolean | undefined; plan?: PilotPlan | undefined },
): Report {
  const { log, model, wins, losses, mapping } = study;
  const quality = judge(study);
  const horizon = horizonOf(study);
  const evenLogging = quality.logging.uneven ? 'Lost and won deals are not logged alike.' : null;
  const noEvents = quality.hasEvents ? null : 'There are no events.';
  const noActivities = quality.hasActivities ? null : (noEvents ?? 'The log holds no activities.');
  const hasRequired = study.required.includes(1);

  const c1 = mappedShare(wins);
  const c2 = missingActivities(study);
  const c3 = questionCover(wins, study);
  const c4 = meanFit(wins, study);
  const paths = pathTable(study);
  const c7 = unexplainedLosses(study);
  const c8 = kindsSeen(study);
  const s1 = rarelyDone(study);
  const s2 = alwaysTogether(study);
  const s3 = gates(study);
  const { value: s4, ...s4Rest } = fewestActivities(study);
  const s6 = corridors(study);
  const linked = horizon === undefined || evenLogging ? undefined : associations(study, horizon);
  const noRequired = hasRequired
    ? null
    : 'No activity is required, so nothing can be missing. Name some under “required” in the mapping.';
  const withheldC7 = noActivities ?? evenLogging ?? noRequired;

  const metrics: Report['metrics'] = {
    C1: {
      ...about(
        'Mapped share of what winners did',
        `events of wins with a name in the process ÷ events of wins without ignored and outside ones; bootstrap over deals, seed ${SEED}`,
        noActivities,
      ),
      ...shown(c1),
    },
    C2: {
      ...about(
        'Missing activities',
        `wins with the term ÷ wins; ${WILSON}; flag if the low end is over ${perCent(thresholds.missingActivity)}`,
        noActivities,
        c2.rows.map(flat),
      ),
      termsInFewDeals: c2.hidden,
    },
    C3: about(
      'Cover of the buying questions',
      `wins with an activity for the question ÷ wins; ${WILSON}; flag if the high end is under ${perCent(thresholds.questionCover)}`,
      noActivities,
      c3.map(withoutLow),
    ),
    C4: {
      ...about(
        'Fitness',
        'mean over wins of 1 − corrections ÷ (activities done + required), normal 95 % interval; the share is wins that need no correction',
        noActivities,
      ),
      ...c4.exact,
      mean: c4.mean,
      meanLow: c4.low,
      meanHigh: c4.high,
      deals: c4.deals,
    },
    C5: about(
      'Rules',
      `wins that break the rule ÷ wins it applies to; ${WILSON}`,
      noActivities,
      ruleTable(study).map(flat),
    ),
    C6: about(
      'Paths not in the design',
      `wins with the path ÷ wins; ${WILSON}; flag if the low end is over ${perCent(thresholds.pathOutsideDesign)} and the path is not accepted`,
      noEvents,
      paths.filter(({ designed }) => !designed).map(flat),
    ),
    C7: {
      ...about(
        'Unexplained losses',
        `losses in which nothing required was missing or out of order ÷ losses; ${WILSON}`,
        withheldC7,
      ),
      ...(withheldC7 ? nothing() : c7.value),
    },
    C8: {
      ...about(
        'Completeness of the kinds of activity',
        'Chao & Jost coverage; Chao2 lower bound of kinds not seen; kinds in won deals',
        wins.length < thresholds.shareBase ? 'Too few won deals.' : noActivities,
      ),
      ...(wins.length < thresholds.shareBase
        ? { seen: null, unseen: null, coverage: null }
        : { seen: c8.seen, unseen: c8.unseen, coverage: c8.coverage }),
      deals: toCount(wins.length),
    },
    C9: unseenMetric(study),
    S1: about(
      'Rarely done',
      `wins that did it ÷ wins that reached its stage; ${WILSON}; flag if the high end is under ${perCent(thresholds.rarelyDone)}`,
      noActivities,
      s1.map(flat),
    ),
    S2: about(
      'Always together',
      `wins with both ÷ wins with either; ${WILSON}; flag if the low end is at least ${perCent(thresholds.together)} and the median is ${thresholds.togetherDays} day apart or less`,
      noActivities,
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
        noActivities,
      ),
      ...s4,
      ...s4Rest,
    },
    S5: about(
      'No visible difference',
      `the landmark difference lies wholly inside ± ${thresholds.noVisibleDifference * 100} points`,
      linked ? null : (evenLogging ?? 'There are no closed deals with dates.'),
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
      noEvents,
      s6.map(flat),
    ),
    '4c': {
      ...about(
        'Difference in winning at a landmark',
        `deals still open at entry into the stage + its median stay; won within ${horizon ?? '–'} days; Newcombe 95 % interval, Fisher exact p, Benjamini–Hochberg q, flag at q < ${thresholds.falseDiscovery}`,
        linked ? null : (evenLogging ?? 'There are no closed deals with dates.'),
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
      curve: winCurve(log.deals, log.cutoff),
      passage: horizon === undefined ? [] : passage(study, horizon).map(flat),
      withoutReopened: withoutReopened(study),
    },
  };

  const gaps = capturedGaps(study, {
    c1,
    c2: c2.rows,
    c3,
    c4,
    paths,
    c7: withheldC7 ? undefined : c7,
    c8,
  });
  const candidates = simplerCandidates(study, { s1, s2, s3, s6, linked: linked?.rows ?? [] });
  const shares = c3.flatMap(({ value: { share } }) => (share === null ? [] : [share]));
  const needed =
    wins.length < thresholds.enoughDeals
      ? winsStillNeeded(wins.length, shares, thresholds.questionCover)
      : null;
  const summary = `In ${wins.length} wins the playbook names ${shareInWords(c1.value)} of what happened.`;

  return {
    format: 'crossing-backtest/1',
    sample,
    model: {
      hash: model.hash,
      stages: model.stages.length,
      activities: model.activities.length,
      required: study.required.reduce((sum, one) => sum + one, 0),
      loggable: study.loggable.filter(Boolean).length,
    },
    data: {
      sources: [...sources],
      deals: { total: toCount(log.deals.length), ...toCounts(countOutcomes(study)) },
      reopened: toCount(log.deals.filter(({ reopened }) => reopened).length),
      events: log.events,
      cutoff: isoDay(log.cutoff),
      horizonDays: horizon ?? null,
      seed: SEED,
      notes: notesOf(study),
      quality,
      repeatsPerDeal:
        log.deals.length < thresholds.shareBase
          ? null
          : Math.round(
              (10 * log.deals.reduce((sum, { repeats }) => sum + repeats, 0)) / log.deals.length,
            ) / 10,
    },
    thresholds,
    verdicts: {
      captured: capturedVerdict(
        obstacle(study, quality, true),
        gaps,
        noRequired ? `Unexplained losses (C7) were not asked. ${noRequired}` : undefined,
        summary,
        needed,
      ),
      simpler: simplerVerdict(obstacle({ wins, losses }, quality, false), candidates, needed),
    },
    metrics,
    pilot: plan ? judgePilot(study, plan) : null,
    paths: paths.map(flat),
    coverage: coverageTable(study),
  };

  function unseenMetric(whole: Study): Report['metrics']['C9'] {
    const later = unseenWins(whole);
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
    const { mean, low, high } = meanFit(later, whole);
    return {
      ...start,
      deals: later.length,
      C1: mappedShare(later).value,
      C3: questionCover(later, whole).map(withoutLow),
      C4: { mean, low, high },
    };
  }
}

function about<Row>(
  title: string,
  method: string,
  withheld: string | null,
  rows: Row[] = [],
): Metric<Row> {
  return { title, method, withheld, rows: withheld ? [] : rows };
}

function withoutLow({ low: _, ...row }: QuestionCover): ShareRow<Omit<QuestionCover, 'low'>> {
  return flat(row);
}

function nothing(): Share {
  return { numerator: null, denominator: null, share: null, low: null, high: null };
}

function countOutcomes({ log }: Study): Record<(typeof outcomes)[number], number> {
  const counts = { won: 0, lost: 0, disqualified: 0, open: 0 };
  for (const { outcome } of log.deals) counts[outcome]++;
  return counts;
}

function notesOf({ log }: Study): Report['data']['notes'] {
  const ids = Object.keys(quirkTexts) as Quirk[]; // Object.keys forgets the type of its keys.
  return ids.flatMap((id) => {
    const count = log.quirks.get(id) ?? 0;
    return count === 0 ? [] : [{ id, count: toCount(count), text: quirkTexts[id] }];
  });
}

/** How the win curve ends when reopened deals are left out; nothing if they are so few that they could be told. */
function withoutReopened({ log }: Study): Report['metrics']['4d']['withoutReopened'] {
  const others = log.deals.filter(({ reopened }) => !reopened);
  const reopened = log.deals.length - others.length;
  if (reopened < thresholds.smallestCell) return null;
  return winCurve(others, log.cutoff).at(-1) ?? null;
}
