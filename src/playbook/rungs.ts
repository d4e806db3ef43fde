import type { Claim } from './claims.ts';
import { addMonths, daysBetween } from './day.ts';
import type { Interview } from './items/interview.ts';
import type { PlaybookRecord } from './items/record.ts';
import type { Settings } from './items/settings.ts';
import type { Stage } from './items/stage.ts';
import type { Saturation } from './saturation.ts';

interface Entry<T> {
  id: string;
  data: T;
}

/** Everything the rungs are computed from; nothing of it can be claimed by hand. */
export interface Ground {
  settings: Pick<Settings, 'questions' | 'thresholds'>;
  stages: readonly Entry<Stage>[];
  interviews: readonly Entry<Interview>[];
  records: readonly Entry<PlaybookRecord>[];
  claims: readonly Claim[];
  saturation: Saturation;
  /** Whether deals were tested, and with the process as it is now. */
  backtest: 'none' | 'stale' | 'current';
  today: string;
}

export interface Condition {
  text: string;
  met: boolean;
  /** Where to go on, as an address of this playbook. */
  url: string;
}

export interface Rung {
  /** The method's name for it; wit, not a statistic. */
  name: '85 %' | '97.2576 %' | '99.675 %';
  title: string;
  conditions: Condition[];
  /** All its conditions are met, and the rung below is reached. */
  reached: boolean;
}

export interface Standing {
  rungs: Rung[];
  /** The first thing that is missing. */
  next: Condition | undefined;
  /** The day of the next review, if one is set. */
  nextReview: string | undefined;
  /** Days from today to it; negative when it has passed. */
  daysToReview: number | undefined;
}

/** Where this playbook stands on its way, rung by rung, and what to do next. It never arrives. */
export function standing(ground: Ground): Standing {
  const rungs: Rung[] = [];
  for (const { name, title, conditions } of [asked(ground), tested(ground), tuned(ground)]) {
    const below = rungs.at(-1)?.reached ?? true;
    rungs.push({ name, title, conditions, reached: below && conditions.every(({ met }) => met) });
  }
  const next = rungs.flatMap(({ conditions }) => conditions).find(({ met }) => !met);
  const nextReview = ground.records
    .flatMap(({ data }) => (data.kind === 'review' ? [data.next] : []))
    .toSorted()
    .at(-1);
  const daysToReview = nextReview === undefined ? undefined : daysBetween(ground.today, nextReview);
  return { rungs, next, nextReview, daysToReview };
}

type Draft = Omit<Rung, 'reached'>;

function asked({ settings, stages, interviews, claims, saturation }: Ground): Draft {
  const { thresholds } = settings;
  const six = settings.questions.filter((question) => question.six);
  const unanswered = six.filter(({ id }) => !stages.some(({ data }) => data.question === id));
  const unasked = six.filter(({ id }) => !interviews.some(({ data }) => data.answers[id]));
  const backed = claims.filter((claim) => claim.standing === 'backed').length;
  const least = Math.ceil(claims.length * thresholds.backedShare);
  return {
    name: '85 %',
    title: 'Customers told us how they buy',
    conditions: [
      {
        text: 'Every one of the six questions has a stage that answers it',
        met: unanswered.length === 0,
        url: '/stages/',
      },
      {
        text: 'Every one of the six questions was answered by a customer',
        met: unasked.length === 0,
        url: '/interviews/',
      },
      {
        text: `At least ${thresholds.interviewsLeast} customers interviewed (so far ${interviews.length})`,
        met: interviews.length >= thresholds.interviewsLeast,
        url: '/interviews/',
      },
      {
        text: `The next customer would tell us little new (${percent(saturation.coverage)} heard before; enough is ${percent(thresholds.interviewCoverage)})`,
        met: saturation.coverage >= thresholds.interviewCoverage,
        url: '/interviews/',
      },
      {
        text: `At least ${percent(thresholds.backedShare)} of what we say about customers backed (${backed} of ${claims.length})`,
        met: claims.length > 0 && backed >= least,
        url: '/evidence/',
      },
    ],
  };
}

function tested({ stages, backtest }: Ground): Draft {
  const without = (missing: (stage: Stage) => boolean) =>
    stages.filter(({ data }) => missing(data));
  const noInternal = without(({ internal }) => internal.length === 0);
  const noAlone = without(({ customer }) => !customer.some(({ alone }) => alone));
  return {
    name: '97.2576 %',
    title: 'It was tested against past wins and losses',
    conditions: [
      {
        text: 'Every stage says what we do among ourselves',
        met: noInternal.length === 0,
        url: stageUrl(noInternal[0]),
      },
      {
        text: 'Every stage says what is the customer’s alone',
        met: noAlone.length === 0,
        url: stageUrl(noAlone[0]),
      },
      {
        text:
          backtest === 'stale'
            ? 'Past deals were tested, but with an older process: test again'
            : 'Past deals were tested with the process as it is now',
        met: backtest === 'current',
        url: '/evidence/deals/',
      },
    ],
  };
}

function tuned({ records, today }: Ground): Draft {
  const pilots = records.flatMap(({ data }) =>
    data.kind === 'pilot' && data.verdict !== 'running' && data.end <= today ? [data] : [],
  );
  const long = pilots.filter(
    ({ start, end }) => end >= addMonths(start, 3) || daysBetween(start, end) >= 89,
  );
  const led = pilots.filter(({ changes }) => changes.length > 0);
  return {
    name: '99.675 %',
    title: 'It was tried, learned from and tuned',
    conditions: [
      {
        text: 'A pilot of three to six months is closed with a verdict',
        met: long.length > 0,
        url: '/living/',
      },
      { text: 'Changes were made because of it', met: led.length > 0, url: '/living/' },
      {
        text: 'The last review set the day of the next one, and it has not passed',
        met: records.some(({ data }) => data.kind === 'review' && data.next >= today),
        url: '/living/',
      },
    ],
  };
}

/** The page of a stage; without one, the page of them all. */
const stageUrl = (stage: { id: string } | undefined) =>
  stage ? `/stages/${stage.id}/` : '/stages/';

const percent = (share: number) => `${Math.floor(share * 100)} %`;
