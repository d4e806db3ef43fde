import { Z95, type Interval } from './interval.ts';

/** How long something lasted, in days, and how it ended; `censored` had not ended when last seen. */
export interface Spell<End extends string> {
  days: number;
  end: End | 'censored';
  /** How many lasted so; one if left out. */
  count?: number;
}

/** The state just after a day on which something ended. */
export interface CurvePoint<End extends string> {
  day: number;
  atRisk: number;
  /** Share still running. */
  running: number;
  /** Greenwood's standard error of `running`. */
  error: number;
  /** Share ended in each way so far; with `running` they add up to 1. */
  ended: Record<End, number>;
  /** Standard errors of `ended`. */
  endedError: Record<End, number>;
}

/**
 * The Aalen–Johansen curve: share ended in each way by each day, where each way competes with the
 * others. With one way to end, `running` is the Kaplan–Meier curve.
 * Sources: Kaplan & Meier 1958, JASA 53:457; Aalen & Johansen 1978, Scand J Statist 5:141.
 */
export function aalenJohansen<End extends string>(
  spells: readonly Spell<End>[],
  ends: readonly End[],
): CurvePoint<End>[] {
  const leaving = new Map<number, Record<End | 'censored', number>>();
  const censored = 'censored';
  let atRisk = 0;
  for (const { days, end, count = 1 } of spells) {
    const counts = leaving.get(days) ?? zeros([...ends, censored]);
    leaving.set(days, counts);
    counts[end] += count;
    atRisk += count;
  }
  const ended = zeros(ends);
  const sums = new Map(ends.map((end) => [end, makeVariance()]));
  const points: CurvePoint<End>[] = [];
  let running = 1;
  let greenwood = 0;
  for (const [day, counts] of [...leaving].sort(([a], [b]) => a - b)) {
    const ending = ends.reduce((sum, end) => sum + counts[end], 0);
    if (ending > 0) {
      const endedError = zeros(ends);
      for (const end of ends) {
        ended[end] += (running * counts[end]) / atRisk;
        const variance = sums.get(end)?.(ended[end], running, atRisk, ending, counts[end]) ?? 0;
        endedError[end] = Math.sqrt(Math.max(0, variance));
      }
      if (atRisk > ending) greenwood += ending / (atRisk * (atRisk - ending));
      running *= 1 - ending / atRisk;
      const error = running * Math.sqrt(greenwood);
      points.push({ day, atRisk, running, error, ended: { ...ended }, endedError });
    }
    atRisk -= ending + counts[censored];
  }
  return points;
}

/**
 * The Kaplan–Meier median in days with its 95 % log–log interval (Brookmeyer & Crowley 1982,
 * Biometrics 38:29); `undefined` for a bound or median the curve does not reach.
 */
export function medianStay(spells: readonly Spell<'ended'>[]): {
  median: number | undefined;
  low: number | undefined;
  high: number | undefined;
} {
  const points = aalenJohansen(spells, ['ended']);
  const reached = (share: (point: CurvePoint<'ended'>) => number): number | undefined =>
    points.find((point) => share(point) <= 0.5 + 1e-12)?.day;
  return {
    median: reached((point) => point.running),
    low: reached((point) => logLog(point)[0]),
    high: reached((point) => logLog(point)[1]),
  };
}

/** The 95 % log–log interval of the share still running. */
function logLog({ running, error }: { running: number; error: number }): Interval {
  if (running <= 0) return [0, 0];
  if (running >= 1) return [1, 1];
  const log = Math.log(running);
  const spread = Math.exp((Z95 * error) / (running * Math.abs(log)));
  return [Math.exp(log * spread), Math.exp(log / spread)];
}

/**
 * The variance of one way to end, day after day. Its sum over earlier days, in which the share so far
 * stands in every term, is kept as five sums that do not contain it.
 * Source: Marubini & Valsecchi 1995, Analysing Survival Data, section 10.3.
 */
function makeVariance(): (
  share: number,
  runningBefore: number,
  atRisk: number,
  ending: number,
  endingSo: number,
) => number {
  let weights = 0;
  let weighted = 0;
  let squared = 0;
  let own = 0;
  let crossed = 0;
  let crossWeighted = 0;
  return (share, runningBefore, atRisk, ending, endingSo) => {
    const weight = atRisk > ending ? ending / (atRisk * (atRisk - ending)) : 0;
    const cross = (runningBefore * endingSo) / atRisk ** 2;
    weights += weight;
    weighted += share * weight;
    squared += share ** 2 * weight;
    own += (runningBefore ** 2 * endingSo * (atRisk - endingSo)) / atRisk ** 3;
    crossed += cross;
    crossWeighted += share * cross;
    const spread = share ** 2 * weights - 2 * share * weighted + squared;
    return spread + own - 2 * (share * crossed - crossWeighted);
  };
}

function zeros<End extends string>(ends: readonly End[]): Record<End, number> {
  // Object.fromEntries cannot say which keys it makes.
  return Object.fromEntries(ends.map((end) => [end, 0])) as Record<End, number>;
}
