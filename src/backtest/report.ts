import type { AssociationRow } from './association.ts';
import type { Fit, MappedShare, MissingActivity, QuestionCover } from './captured.ts';
import type { PathRow, RuleRow } from './captured-rules.ts';
import type { Share } from './cell.ts';
import type { Drift } from './drift.ts';
import type { PilotReport } from './pilot.ts';
import type { Outcome } from './outcome.ts';
import type { Quality } from './quality.ts';
import type { ShortProcess } from './fewest-activities.ts';
import type { CorridorRow, DoneRow, GateRow, PairRow } from './simpler.ts';
import type { PassageRow, StayRow, WinCurvePoint } from './time.ts';
import type { thresholds } from './thresholds.ts';
import type { Verdict } from './verdict.ts';

/** What every metric says about itself. */
export interface Metric<Row> {
  title: string;
  method: string;
  /** Why there is no answer, where there is none. */
  withheld: string | null;
  rows: Row[];
}

/** A metric that is one number carries it itself; its rows are empty. */
export type OneNumber = Metric<never> & Share;

/** A row of a table that is one share. */
export type ShareRow<Row> = Omit<Row, 'value'> & Share;

/** The report of a test: aggregates only. This shape is the contract of `--json`; README.md describes it. */
export interface Report {
  format: 'crossing-backtest/1';
  sample: boolean;
  /** What counts of deals are rounded to, for a public site; null where they are exact. */
  rounded: number | null;
  model: {
    hash: string;
    stages: number;
    activities: number;
    /** Required activities that are looked for, and those the log cannot show. */
    required: number;
    requiredUnseen: number;
    loggable: number;
  };
  data: {
    sources: string[];
    deals: { total: number | null } & Record<Outcome, number | null>;
    reopened: number | null;
    events: number;
    cutoff: string;
    horizonDays: number | null;
    seed: number;
    /** What was noticed and how it was treated; `null` counts are 1 to 4. */
    notes: { id: string; count: number | null; text: string }[];
    quality: Quality;
    repeatsPerDeal: number | null;
  };
  thresholds: typeof thresholds;
  verdicts: { captured: Verdict; simpler: Verdict };
  metrics: {
    C1: OneNumber & { withStages: Share };
    C2: Metric<ShareRow<MissingActivity>> & { termsInFewDeals: number };
    C3: Metric<ShareRow<QuestionCover>>;
    C4: OneNumber &
      Omit<Fit, 'exact' | 'low' | 'high'> & { meanLow: number | null; meanHigh: number | null };
    C5: Metric<ShareRow<RuleRow>>;
    C6: Metric<ShareRow<PathRow>>;
    C7: OneNumber;
    C8: Metric<never> & {
      seen: number | null;
      unseen: number | null;
      coverage: number | null;
      deals: number | null;
    };
    C9: Metric<never> & {
      designed: string | null;
      deals: number | null;
      C1: Share | null;
      C3: ShareRow<QuestionCover>[];
      C4: { mean: number | null; low: number | null; high: number | null } | null;
    };
    S1: Metric<ShareRow<DoneRow>>;
    S2: Metric<ShareRow<PairRow>>;
    S3: Metric<ShareRow<GateRow>>;
    S4: OneNumber & Omit<ShortProcess, 'value'>;
    S5: Metric<{
      activity: string;
      title: string;
      low: number | null;
      high: number | null;
      flag: boolean;
    }>;
    S6: Metric<ShareRow<CorridorRow>>;
    '4c': Metric<AssociationRow> & { caution: string; tooFew: number };
    '4d': Metric<StayRow> & {
      curve: WinCurvePoint[];
      passage: ShareRow<PassageRow>[];
      withoutReopened: WinCurvePoint | null;
    };
  };
  /** All steps between stages, designed ones too, for the picture of paths. */
  paths: ShareRow<PathRow>[];
  /** This year beside last year. */
  drift: Drift;
  /** What became of a pilot, where a plan was given. */
  pilot: PilotReport | null;
  /** Won beside lost, of deals that reached the stage. */
  coverage: {
    activity: string;
    title: string;
    stage: string;
    lane: string;
    won: Share;
    lost: Share;
  }[];
}

/** The value of a metric laid into its row. */
export function flat<Row extends { value: Share }>({
  value,
  ...rest
}: Row): Omit<Row, 'value'> & Share {
  return { ...rest, ...value };
}

/** C1's number apart from what the verdict needs. */
export function shown({ value, withStages }: MappedShare): Share & { withStages: Share } {
  return { ...value, withStages };
}

/** A metric with its rows, which are left out where it says nothing. */
export function about<Row>(
  title: string,
  method: string,
  withheld: string | null,
  rows: Row[] = [],
): Metric<Row> {
  return { title, method, withheld, rows: withheld ? [] : rows };
}
