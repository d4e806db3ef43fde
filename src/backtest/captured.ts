import { isUnderstood } from './captured-rules.ts';
import { highOf, keptBack, lowOf, noTerm, type Cells, type Share } from './cell.ts';
import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import { fits, sequence, type Study } from './study.ts';
import { clusterBootstrap, type Cluster } from './stats/cluster-bootstrap.ts';
import { completeness } from './stats/completeness.ts';
import { Z95, wilson, type Interval } from './stats/interval.ts';
import { thresholds } from './thresholds.ts';

/** The seed of every draw, printed in the report. */
export const SEED = 20150129;

/** C1: how much of what winners did has a name in the process. */
export interface MappedShare {
  value: Share;
  withStages: Share;
  low: number;
}

/** Counts C1; its interval is a bootstrap over deals, since events of one deal are alike. */
export function mappedShare(wins: readonly Deal[], cells: Cells): MappedShare {
  const count = (
    part: keyof Deal & `mapped${string}`,
    whole: keyof Deal & `countable${string}`,
  ) => {
    const clusters = wins.map((deal) => ({ part: Number(deal[part]), whole: Number(deal[whole]) }));
    const x = clusters.reduce((sum, cluster) => sum + cluster.part, 0);
    const n = clusters.reduce((sum, cluster) => sum + cluster.whole, 0);
    const deals = clusters.filter(({ whole }) => whole > 0).length;
    const interval = intervalOf(clusters, x, n, deals);
    return {
      share: cells.share(x, wins.length < thresholds.shareBase ? 0 : n, interval, deals),
      low: interval[0],
    };
  };
  const events = count('mapped', 'countable');
  const all = count('mappedWithStages', 'countableWithStages');
  return { value: events.share, withStages: all.share, low: events.low };
}

/** Where the share is the same in every deal, every draw is too and tells nothing: deals do, one event each. */
function intervalOf(clusters: readonly Cluster[], x: number, n: number, deals: number): Interval {
  return clusters.every(({ part, whole }) => part * n === x * whole)
    ? wilson((x / n) * deals || 0, deals)
    : clusterBootstrap(clusters, SEED);
}

/** C2: a term in the log that has no name in the process. */
export interface MissingActivity {
  term: string;
  isStage: boolean;
  value: Share;
  lost: Share;
  flag: boolean;
}

/** Counts C2, most frequent first; terms in fewer than five deals are counted only. */
export function missingActivities({ log, wins, losses, cells }: Study): {
  rows: MissingActivity[];
  hidden: number;
} {
  const inDeals = incidence(log.deals, log.terms.length);
  const inWins = incidence(wins, log.terms.length);
  const inLosses = incidence(losses, log.terms.length);
  const rows: (MissingActivity & { wins: number })[] = [];
  let hidden = 0;
  inDeals.forEach((deals, term) => {
    if (deals === 0) return;
    if (deals < thresholds.smallestCell) return void hidden++;
    const count = inWins[term] ?? 0;
    const value = cells.share(count, wins.length);
    rows.push({
      term: log.terms[term] ?? '',
      isStage: log.roles[term]?.kind === 'unmapped-stage',
      value,
      lost: cells.share(inLosses[term] ?? 0, losses.length),
      flag: lowOf(value) > thresholds.missingActivity,
      wins: count,
    });
  });
  rows.sort((a, b) => b.wins - a.wins || (a.term < b.term ? -1 : 1));
  return { rows: rows.map(({ wins: _, ...row }) => row), hidden };
}

function incidence(deals: readonly Deal[], terms: number): Uint32Array {
  const counts = new Uint32Array(terms);
  for (const { unmapped } of deals)
    for (const term of unmapped) counts[term] = (counts[term] ?? 0) + 1;
  return counts;
}

/** C3: wins with a trace of the customer working on a question. */
export interface QuestionCover {
  id: string;
  title: string;
  value: Share;
  flag: boolean;
}

/** Counts C3 for each of the questions. */
export function questionCover(wins: readonly Deal[], study: Study): QuestionCover[] {
  const counts = new Uint32Array(study.questions.length);
  const asked = new Map(
    study.questions.flatMap(({ activities }, question) =>
      activities.map((activity) => [activity, question]),
    ),
  );
  for (const deal of wins) {
    const shown = new Set<number>();
    for (const activity of sequence(study, deal)) shown.add(asked.get(activity) ?? -1);
    for (const question of shown) if (question >= 0) counts[question] = (counts[question] ?? 0) + 1;
  }
  return study.questions.map(({ id, title, activities }, question) => {
    const value = activities.some((activity) => study.loggable[activity])
      ? study.cells.share(counts[question] ?? 0, wins.length)
      : keptBack(study.cells.share(0, wins.length), noTerm);
    const flag = value.hidden === noTerm || highOf(value) < thresholds.questionCover;
    return { id, title, value, flag };
  });
}

/** Wins with a trace of a question, of all. */
export function coverCount(
  wins: readonly Deal[],
  study: Study,
  question: number,
): { x: number; n: number } {
  const activities = new Set(study.questions[question]?.activities);
  const x = wins.filter((deal) => sequence(study, deal).some((one) => activities.has(one))).length;
  return { x, n: wins.length };
}

/** C4: how far wins can be replayed on the design. */
export interface Fit {
  /** Wins that need no correction. */
  exact: Share;
  mean: number | null;
  low: number | null;
  high: number | null;
  deals: number | null;
}

/** Counts C4. */
export function meanFit(wins: readonly Deal[], study: Study): Fit {
  const all = fits(wins, study);
  const n = all.length;
  const { cells } = study;
  const exact = cells.share(all.filter((one) => one.exact).length, n);
  if (n < thresholds.shareBase)
    return { exact, mean: null, low: null, high: null, deals: cells.count(n) };
  const mean = all.reduce((sum, { fit }) => sum + fit, 0) / n;
  const [low, high] = meanInterval(
    all.map(({ fit }) => fit),
    mean,
  );
  return {
    exact,
    mean: cells.fraction(mean),
    low: cells.fraction(low),
    high: cells.fraction(high),
    deals: cells.count(n),
  };
}

/** The normal interval; where all deals fit alike it would have no width, and Wilson's counts each as one yes or no. */
function meanInterval(fits: readonly number[], mean: number): Interval {
  const n = fits.length;
  if (fits.every((fit) => fit === fits[0])) return wilson((fits[0] ?? 0) * n, n);
  const variance = fits.reduce((sum, fit) => sum + (fit - mean) ** 2, 0) / (n - 1);
  const half = Z95 * Math.sqrt(variance / n);
  return [Math.max(0, mean - half), Math.min(1, mean + half)];
}

/** C7: losses in which nothing required was missing or out of order. */
export function unexplainedLosses(study: Study): { value: Share; x: number; n: number } {
  const x = study.losses.filter((deal) => isUnderstood(deal, study)).length;
  const n = study.losses.length;
  return { value: study.cells.share(x, n), x, n };
}

/** C8: how complete the list of kinds of activity is. */
export function kindsSeen(study: Study): {
  seen: number;
  unseen: number;
  coverage: number;
  samples: number;
} {
  const { log, wins, cells } = study;
  const ofActivities = study.doneInWins.done;
  const ofTerms = [...incidence(wins, log.terms.length)].filter(
    (_, term) => log.roles[term]?.kind === 'unmapped',
  );
  const { seen, unseen, coverage } = completeness([...ofActivities, ...ofTerms], wins.length);
  return {
    seen,
    unseen: cells.fraction(unseen),
    coverage: cells.fraction(coverage),
    samples: wins.length,
  };
}

/** C9: C1, C3 and C4 on wins the design cannot have been drawn from. */
export function unseenWins(study: Study): Deal[] | undefined {
  const { designed } = study.mapping;
  if (designed === undefined) return undefined;
  return study.wins.filter(({ closed }) => closed !== NEVER && closed > designed);
}
