import { makeCells, type Share } from './cell.ts';
import { NEVER, isoDay } from './days.ts';
import type { Deal } from './deal.ts';
import { countArms, type ArmCount, type Arms } from './pilot-arms.ts';
import { pilotCourse, type PilotPeriod } from './pilot-course.ts';
import { pilotDeals, teamCheck } from './pilot-deals.ts';
import { dealsPerArmFor, forecast, type PilotPlan } from './pilot-plan.ts';
import { permutationP } from './stats/permutation.ts';
import { mover, newcombe, wilson, type Interval, type WeightedShare } from './stats/interval.ts';
import { did, furthest, type Study } from './study.ts';
import { thresholds } from './thresholds.ts';

/** What became of a pilot: adoption first, then its measure. */
export interface PilotReport {
  change: string;
  planHash: string;
  from: string;
  to: string;
  horizonDays: number;
  measure: string;
  /** The smallest rise these arms can find with 80 % power; null where the base is not known. */
  detectable: number | null;
  dealsPerArmForSmallest: number | null;
  adoption: (Share & { activity: string; title: string; tried: boolean })[];
  /** Shares of matured deals by entry; `others` where there are comparison teams. */
  shares: {
    pilotBefore: Share;
    pilotAfter: Share;
    othersBefore: Share | null;
    othersAfter: Share | null;
  };
  /** The measure over time, for the picture. */
  course: PilotPeriod[];
  /** Difference-in-differences, or after − before without comparison teams; points as shares. */
  difference: { estimate: number; low: number; high: number; method: string } | null;
  /** Exact permutation over teams; null where there are too few ways to draw them. */
  permutation: { p: number; ways: number } | null;
  answer: 'Keep' | 'Adjust' | "Can't tell";
  sentence: string;
  cautions: string[];
}

/** Judges a pilot by its plan. Deals count by their entry, never by their close, and only when they had the whole horizon. */
export function judgePilot(study: Study, plan: PilotPlan): PilotReport {
  const deals = pilotDeals(study, plan);
  const { arms, teams } = countArms(deals, plan.start);
  const hasOthers = plan.comparison.length > 0;
  const cells = makeCells(study.cells.step, thresholds.smallestTeamCell);
  const shareOf = ({ x, n }: ArmCount): Share => cells.share(x, n);
  const shares = {
    pilotBefore: shareOf(arms.pilotBefore),
    pilotAfter: shareOf(arms.pilotAfter),
    othersBefore: hasOthers ? shareOf(arms.othersBefore) : null,
    othersAfter: hasOthers ? shareOf(arms.othersAfter) : null,
  };
  const enough = Object.values(arms).every(
    ({ n }, i) => (!hasOthers && i > 1) || n >= thresholds.smallestTeamCell,
  );
  // A difference would tell the count that a share keeps back.
  const canBeShown = Object.values(shares).every((one) => one === null || one.share !== null);
  for (const arm of Object.values(arms)) {
    arm.x = cells.rounded(arm.x);
    arm.n = cells.rounded(arm.n);
  }
  const difference = enough && canBeShown ? compare(arms, hasOthers) : null;
  const drawn = hasOthers && difference ? permutationP(teams) : undefined;
  const base =
    plan.base ??
    (arms.pilotBefore.n >= thresholds.shareBase
      ? arms.pilotBefore.x / arms.pilotBefore.n
      : undefined);
  const size = plan.dealsPerArm ?? arms.pilotAfter.n;
  const detectable =
    base === undefined || size < 2 ? null : forecast(base, size, plan.teams.length, plan.alike);
  const adoption = adoptionOf(study, plan, teamCheck(study, plan.teams));
  const needed = base === undefined ? undefined : dealsPerArmFor(base, plan.smallest);
  return {
    change: plan.change,
    planHash: plan.hash,
    from: isoDay(plan.start),
    to: isoDay(plan.end),
    horizonDays: plan.horizon,
    measure:
      plan.measure === 'won'
        ? 'won within the horizon'
        : `went on from “${study.model.stages[plan.measure]?.title ?? ''}” within the horizon`,
    detectable: detectable === null ? null : Math.round(detectable * 100) / 100,
    dealsPerArmForSmallest: needed ?? null,
    adoption,
    shares,
    course: pilotCourse(deals, plan, cells),
    difference,
    permutation: drawn ?? null,
    ...answer(adoption, difference, enough, needed),
    cautions: cautionsOf({
      hasOthers,
      isUndrawn: hasOthers && difference !== null && !drawn,
      isTooSmall: detectable !== null && detectable > plan.smallest,
    }),
  };
}

function cautionsOf({
  hasOthers,
  isUndrawn,
  isTooSmall,
}: Record<'hasOthers' | 'isUndrawn' | 'isTooSmall', boolean>): string[] {
  return [
    !hasOthers &&
      'There are no comparison teams, so this cannot separate the process from season, market or people.',
    isUndrawn && 'There are too few teams for a permutation test; fewer than 20 ways to draw them.',
    'Teams picked for bad results tend to do better the next time without any change.',
    isTooSmall &&
      'This pilot is too small to find the smallest difference worth having; read adoption first.',
  ].filter((caution) => caution !== false);
}

/** Deals that entered since the start and are past an activity's stage: did they do it? */
function adoptionOf(
  study: Study,
  { activities, start }: PilotPlan,
  isPilot: (deal: Deal) => boolean,
): PilotReport['adoption'] {
  return activities.map((activity) => {
    const stage = study.stageOf[activity] ?? 0;
    const due = study.log.deals.filter(
      (deal) =>
        isPilot(deal) &&
        deal.opened !== NEVER &&
        deal.opened >= start &&
        (furthest(deal) > stage || did(study, deal, activity)),
    );
    const done = due.filter((deal) => did(study, deal, activity)).length;
    const { id = '', title = '' } = study.model.activities[activity] ?? {};
    const tried = wilson(done, due.length)[0] >= thresholds.adoption;
    return {
      activity: id,
      title,
      ...makeCells(study.cells.step, thresholds.smallestTeamCell).share(done, due.length),
      tried,
    };
  });
}

function compare(arms: Arms, hasOthers: boolean): PilotReport['difference'] {
  const { pilotBefore, pilotAfter, othersBefore, othersAfter } = arms;
  const whole = (value: number): number => Math.round(value * 100) / 100;
  if (!hasOthers) {
    const [low, high] = newcombe(pilotAfter.x, pilotAfter.n, pilotBefore.x, pilotBefore.n);
    const estimate = pilotAfter.x / pilotAfter.n - pilotBefore.x / pilotBefore.n;
    return {
      estimate: whole(estimate),
      low: whole(low),
      high: whole(high),
      method: 'after − before, Newcombe',
    };
  }
  const part = ({ x, n }: ArmCount, weight: number): WeightedShare => ({
    weight,
    share: x / n,
    interval: wilson(x, n),
  });
  const { estimate, interval }: { estimate: number; interval: Interval } = mover([
    part(pilotAfter, 1),
    part(pilotBefore, -1),
    part(othersAfter, -1),
    part(othersBefore, 1),
  ]);
  return {
    estimate: whole(estimate),
    low: whole(interval[0]),
    high: whole(interval[1]),
    method: 'difference-in-differences, MOVER from Wilson intervals',
  };
}

function answer(
  adoption: PilotReport['adoption'],
  difference: PilotReport['difference'],
  enough: boolean,
  needed: number | undefined,
): Pick<PilotReport, 'answer' | 'sentence'> {
  const untried = adoption.find(({ tried }) => !tried);
  if (untried)
    return {
      answer: "Can't tell",
      sentence: `Not tried yet: “${untried.title}” has not surely reached ${thresholds.adoption * 100} % of the deals it was due in. Outcomes are not read before it has.`,
    };
  const more =
    needed === undefined ? '' : ` Continue until about ${needed} deals per arm have matured.`;
  if (!difference && enough)
    return {
      answer: "Can't tell",
      sentence: `Fewer than ${thresholds.smallestTeamCell} deals decide one of the shares, so the difference is not shown.${more}`,
    };
  if (!difference)
    return { answer: "Can't tell", sentence: `Too few deals have had the whole horizon.${more}` };
  if (difference.low > 0)
    return {
      answer: 'Keep',
      sentence: 'The measure rose by more than chance between deals accounts for.',
    };
  if (difference.high < 0)
    return {
      answer: 'Adjust',
      sentence: 'The measure fell by more than chance between deals accounts for.',
    };
  return { answer: "Can't tell", sentence: `The difference could be nothing.${more}` };
}
