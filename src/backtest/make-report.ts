import { SEED } from './captured.ts';
import { capturedGaps } from './captured-gaps.ts';
import { someSmall } from './cell.ts';
import { coverageTable } from './coverage.ts';
import { isoDay } from './days.ts';
import { driftOf } from './drift.ts';
import { findAll } from './findings.ts';
import { makeMetrics } from './make-metrics.ts';
import type { Outcome } from './outcome.ts';
import { judgePilot } from './pilot.ts';
import type { PilotPlan } from './pilot-plan.ts';
import { quirkTexts, type Quirk } from './quirks.ts';
import { flat, type Report } from './report.ts';
import { simplerCandidates } from './simpler-candidates.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';
import { capturedVerdict, obstacle, simplerVerdict, winsStillNeeded } from './verdict.ts';
import { shareInWords } from './words.ts';

/** Makes the whole report of a study. */
export function makeReport(
  study: Study,
  {
    sources,
    sample = false,
    plan,
  }: { sources: readonly string[]; sample?: boolean | undefined; plan?: PilotPlan | undefined },
): Report {
  const { log, model, wins, cells } = study;
  const found = findAll(study);
  const { quality, horizon, c1, c3, paths, withheld } = found;
  const gaps = capturedGaps(study, {
    ...found,
    c2: found.c2.rows,
    c7: withheld.c7 ? undefined : found.c7,
  });
  const candidates = simplerCandidates(study, { ...found, linked: found.linked?.rows ?? [] });
  const shares = c3.flatMap(({ value: { share } }) => (share === null ? [] : [share]));
  const needed =
    wins.length < thresholds.enoughDeals
      ? winsStillNeeded(cells.rounded(wins.length), shares, thresholds.questionCover)
      : null;
  const summary = `In ${cells.rounded(wins.length)} wins the playbook names ${shareInWords(c1.value)} of what happened.`;

  return {
    format: 'crossing-backtest/1',
    sample,
    rounded: cells.step === 1 ? null : cells.step,
    model: {
      hash: model.hash,
      stages: model.stages.length,
      activities: model.activities.length,
      required: study.required.reduce((sum, one) => sum + one, 0),
      requiredUnseen: study.requiredUnseen,
      loggable: study.loggable.filter(Boolean).length,
    },
    data: {
      sources: [...sources],
      deals: dealCounts(study),
      reopened: cells.count(log.deals.filter(({ reopened }) => reopened).length),
      events: cells.rounded(log.events),
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
        withheld.required
          ? `Unexplained losses (C7) were not asked. ${withheld.required}`
          : undefined,
        summary,
        needed,
      ),
      simpler: simplerVerdict(obstacle(study, quality, false), candidates, needed),
    },
    metrics: makeMetrics(study, found),
    drift: driftOf(study, withheld.activities),
    pilot: plan ? judgePilot(study, plan) : null,
    paths: paths.map(flat),
    coverage: coverageTable(study),
  };
}

/** Wins and losses stand below many shares: where another count is hidden, the total has to be as well. */
function dealCounts(study: Study): Report['data']['deals'] {
  const { log, cells } = study;
  const counts = countOutcomes(study);
  const isHidden = someSmall(...Object.values(counts));
  return { total: isHidden ? null : cells.count(log.deals.length), ...cells.counts(counts) };
}

function countOutcomes({ log }: Study): Record<Outcome, number> {
  const counts = { won: 0, lost: 0, disqualified: 0, open: 0 };
  for (const { outcome } of log.deals) counts[outcome]++;
  return counts;
}

function notesOf({ log, cells }: Study): Report['data']['notes'] {
  const ids = Object.keys(quirkTexts) as Quirk[]; // Object.keys forgets the type of its keys.
  return ids.flatMap((id) => {
    const count = log.quirks.get(id) ?? 0;
    return count === 0 ? [] : [{ id, count: cells.count(count), text: quirkTexts[id] }];
  });
}
