import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import type { Study } from './study.ts';
import { Z95 } from './stats/interval.ts';
import { thresholds } from './thresholds.ts';

/** What the data can bear: each warning keeps some answers back. */
export interface Quality {
  /** Deals entered in one sweep: null when 1 to 4. */
  swept: number | null;
  tooMuchSwept: boolean;
  /** Logged activities per open day in the first month, wins ÷ losses. */
  logging: { ratio: number | null; low: number | null; high: number | null; uneven: boolean };
  /** Are there any events at all? */
  hasEvents: boolean;
  hasActivities: boolean;
  warnings: Warning[];
}

/** A reason not to answer, and what it touches. */
export interface Warning {
  about: 'events' | 'order' | 'logging';
  text: string;
}

/** Judges the data. */
export function judge(study: Study): Quality {
  const { log, wins, losses, cells } = study;
  const closed = [...wins, ...losses];
  const swept = closed.filter((deal) => deal.swept).length;
  const tooMuchSwept = closed.length > 0 && swept / closed.length > thresholds.sweptDeals;
  const logging = compareLogging(wins, losses);
  const hasActivities = log.deals.some(({ countable }) => countable > 0);
  const hasEvents = hasActivities || log.deals.some(({ path }) => path.length > 0);
  const warnings: Warning[] = [];
  const warn = (about: Warning['about'], text: string): void => void warnings.push({ about, text });
  if (!hasEvents) warn('events', 'There are no events, so nothing about activities can be told.');
  else if (!hasActivities)
    warn(
      'events',
      'The log holds stages but no activities, so nothing about activities can be told.',
    );
  if (tooMuchSwept) {
    const share = Math.round((100 * cells.rounded(swept)) / cells.rounded(closed.length));
    warn(
      'order',
      `${share} % of closed deals were entered in one go (${thresholds.sweepStagesADay} stages on one day, or much on the closing day): their order and times tell nothing and are left out.`,
    );
  }
  if (logging.uneven)
    warn(
      'logging',
      'Lost and won deals are not logged alike, so missing activities prove nothing; differences between them and C7 are withheld.',
    );
  return { swept: cells.count(swept), tooMuchSwept, logging, hasEvents, hasActivities, warnings };
}

/**
 * The ratio of two rates of events per day, with the interval of its logarithm from how much deals
 * differ among themselves. Uneven is an interval that lies wholly outside 0.8 to 1.25.
 */
function compareLogging(wins: readonly Deal[], losses: readonly Deal[]): Quality['logging'] {
  const [won, lost] = [rateOf(wins), rateOf(losses)];
  if (!won || !lost || won.rate === 0 || lost.rate === 0) {
    const uneven = Boolean(
      won &&
      lost &&
      won.rate + lost.rate > 0 &&
      Math.min(won.deals, lost.deals) >= thresholds.enoughDeals,
    );
    return { ratio: null, low: null, high: null, uneven };
  }
  const ratio = won.rate / lost.rate;
  const error = Math.hypot(won.relativeError, lost.relativeError);
  const [low, high] = [ratio * Math.exp(-Z95 * error), ratio * Math.exp(Z95 * error)];
  const uneven = low > thresholds.loggingHigh || high < thresholds.loggingLow;
  const [r, l, h] = [ratio, low, high].map((value) => Math.round(value * 100) / 100);
  return { ratio: r ?? null, low: l ?? null, high: h ?? null, uneven };
}

function rateOf(
  deals: readonly Deal[],
): { rate: number; relativeError: number; deals: number } | undefined {
  const known = deals
    .filter(({ opened, closed }) => opened !== NEVER && closed !== NEVER)
    .map(({ opened, closed, early }) => ({
      events: early,
      days: Math.min(closed - opened + 1, thresholds.loggingDays),
    }));
  if (known.length < thresholds.groupSize) return undefined;
  const days = known.reduce((sum, deal) => sum + deal.days, 0);
  const rate = known.reduce((sum, deal) => sum + deal.events, 0) / days;
  const squares = known.reduce((sum, deal) => sum + (deal.events - rate * deal.days) ** 2, 0);
  const error = Math.sqrt((squares * known.length) / (known.length - 1)) / days;
  return { rate, relativeError: rate === 0 ? 0 : error / rate, deals: known.length };
}
