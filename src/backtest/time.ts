import type { Cells, Share } from './cell.ts';
import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import type { Study } from './study.ts';
import { entryInto } from './stay.ts';
import { Z95 } from './stats/interval.ts';
import { aalenJohansen, type CurvePoint, type Spell } from './stats/survival.ts';
import { thresholds } from './thresholds.ts';

/** 4d: how long deals stay in a stage; Kaplan–Meier median in days with its log–log interval. */
export interface StayRow {
  stage: string;
  title: string;
  stays: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
}

/** The stays in every stage; nothing where fewer than ten are known. */
export function stayTable({ model, stays, cells }: Study): StayRow[] {
  return model.stages.map(({ id, title }, stage) => {
    const { count = 0, median, low, high } = stays[stage] ?? {};
    if (count < thresholds.shareBase)
      return { stage: id, title, stays: null, median: null, low: null, high: null };
    return {
      stage: id,
      title,
      stays: about(count, cells),
      median: median ?? null,
      low: low ?? null,
      high: high ?? null,
    };
  });
}

/** A count to the nearest five, or the few left out of it could be told from the counts beside it. */
function about(count: number, { step }: Cells): number {
  const fine = Math.max(step, thresholds.smallestCell);
  return Math.round(count / fine) * fine;
}

/** A week of the win curve: shares of all deals by age, which add up to 1. */
export interface WinCurvePoint {
  day: number;
  atRisk: number;
  open: number;
  won: number;
  lost: number;
  disqualified: number;
  /** 95 % interval of `won`. */
  wonLow: number;
  wonHigh: number;
}

const ENDS = ['won', 'lost', 'disqualified'] as const;
type End = (typeof ENDS)[number];

/** The win curve by age in steps of a week, as far as five deals remain at risk. */
export function winCurve(deals: readonly Deal[], cutoff: number, cells: Cells): WinCurvePoint[] {
  const spells = agesOf(deals, cutoff);
  if (spells.length < thresholds.shareBase) return [];
  const points = aalenJohansen(spells, ENDS);
  const ages = spells.map(({ days }) => days).sort((a, b) => a - b);
  const curve: WinCurvePoint[] = [];
  let passed = 0;
  let next = 0;
  let now: CurvePoint<End> = {
    day: 0,
    atRisk: spells.length,
    running: 1,
    error: 0,
    ended: { won: 0, lost: 0, disqualified: 0 },
    endedError: { won: 0, lost: 0, disqualified: 0 },
  };
  for (let day = 0; ; day += 7) {
    while ((ages[passed] ?? Number.POSITIVE_INFINITY) < day) passed++;
    const atRisk = ages.length - passed;
    if (atRisk < thresholds.smallestCell) return curve;
    for (let point = points[next]; point && point.day <= day; point = points[++next]) now = point;
    curve.push({ day, atRisk: about(atRisk, cells), ...toWhole(now, spells.length, cells) });
  }
}

/** Shares to whole per cent, or to whole steps of deals, that still add up to 1. */
function toWhole(
  { ended, endedError }: CurvePoint<End>,
  deals: number,
  { step, rounded }: Cells,
): Omit<WinCurvePoint, 'day' | 'atRisk'> {
  const per = (share: number): number => {
    const coarse = step === 1 ? share : rounded(share * deals) / rounded(deals);
    return Math.round(coarse * 100) / 100;
  };
  const [won, lost, disqualified] = [per(ended.won), per(ended.lost), per(ended.disqualified)];
  const half = Z95 * endedError.won;
  return {
    open: per(Math.max(0, 1 - won - lost - disqualified)),
    won,
    lost,
    disqualified,
    wonLow: per(Math.max(0, ended.won - half)),
    wonHigh: per(Math.min(1, ended.won + half)),
  };
}

function agesOf(deals: readonly Deal[], cutoff: number): Spell<End>[] {
  return deals.flatMap(({ opened, closed, outcome }): Spell<End>[] => {
    if (opened === NEVER) return [];
    if (outcome === 'open') return [{ days: cutoff - opened, end: 'censored' }];
    return closed === NEVER ? [] : [{ days: closed - opened, end: outcome }];
  });
}

/** Deals that went from a stage to the next or a later one (or won from it) within the horizon, of those that entered it long enough ago. */
export interface PassageRow {
  stage: string;
  title: string;
  value: Share;
}

/** Counts stage passage within `horizon` days. */
export function passage({ model, log, cells }: Study, horizon: number): PassageRow[] {
  return model.stages.map(({ id, title }, stage) => {
    let entered = 0;
    let passed = 0;
    for (const deal of log.deals) {
      if (deal.outcome === 'disqualified' || deal.swept) continue;
      const entry = entryInto(deal, stage);
      if (entry === NEVER || entry + horizon > log.cutoff) continue;
      entered++;
      const onward =
        deal.path.find((later) => later.stage > stage && later.day >= entry)?.day ?? NEVER;
      const end = deal.outcome === 'won' ? Math.min(onward, deal.closed) : onward;
      if (end - entry <= horizon) passed++;
    }
    return { stage: id, title, value: cells.share(passed, entered) };
  });
}
