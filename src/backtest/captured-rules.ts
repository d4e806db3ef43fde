import { apartFrom, keptBack, lowOf, someSmall, type Share } from './cell.ts';
import { NEVER } from './days.ts';
import type { Deal } from './deal.ts';
import { did, firstDay, furthest, sequence, type Study } from './study.ts';
import { thresholds } from './thresholds.ts';

/** C5: a line of the process and how many wins break it, of those it applies to. */
export interface RuleRow {
  rule: string;
  kind: 'required' | 'after' | 'stage order';
  activity: string | null;
  value: Share;
}

/** Counts C5 over wins; a rule applies only where something in the deal calls for it. */
export function ruleTable(study: Study): RuleRow[] {
  const { model, mapping, wins, required, stageOf } = study;
  const title = (activity: number): string => model.activities[activity]?.title ?? '';
  const id = (activity: number): string => model.activities[activity]?.id ?? '';
  const { done, reached } = study.doneInWins;
  const rows: RuleRow[] = [];
  required.forEach((isRequired, activity) => {
    if (isRequired === 0) return;
    const [x, n] = [done[activity] ?? 0, reached[activity] ?? 0];
    const share = study.cells.share(wins.length - x, wins.length);
    // What S1 hides could be told from it.
    const value = someSmall(x, n - x) && !share.hidden ? keptBack(share) : share;
    rows.push({
      rule: `“${title(activity)}” happens`,
      kind: 'required',
      activity: id(activity),
      value,
    });
  });
  for (const { activity, after } of mapping.rules) {
    const called = wins.filter((deal) => did(study, deal, activity));
    const broken = called.filter(
      (deal) => firstDay(study, deal, after) > firstDay(study, deal, activity),
    );
    const rule = `“${title(activity)}” after “${title(after)}”`;
    rows.push({
      rule,
      kind: 'after',
      activity: id(activity),
      value: study.cells.share(broken.length, called.length),
    });
  }
  let called = 0;
  let broken = 0;
  for (const deal of wins) {
    const stages = sequence(study, deal).map((activity) => stageOf[activity] ?? 0);
    if (stages.some((stage) => stage !== stages[0])) called++;
    if (!isNonDecreasing(stages)) broken++;
  }
  const value = study.cells.share(broken, called);
  rows.push({
    rule: 'activities follow the order of the stages',
    kind: 'stage order',
    activity: null,
    value,
  });
  return rows;
}

/** A step of deals from one stage to another; `value` is of wins. */
export interface PathRow {
  from: string;
  to: string;
  designed: boolean;
  accepted: string | null;
  value: Share;
  lost: Share;
  flag: boolean;
}

/** Counts how many wins and losses went straight from stage to stage; C6 is the rows not designed. Deals entered in one sweep do not count. */
export function pathTable(study: Study): PathRow[] {
  const { model, mapping, today, stageLoggable } = study;
  const wins = study.wins.filter(({ swept }) => !swept);
  const losses = study.losses.filter(({ swept }) => !swept);
  const inWins = countPaths(wins, model.stages.length);
  const inLosses = countPaths(losses, model.stages.length);
  const rows: PathRow[] = [];
  model.stages.forEach((fromStage, from) =>
    model.stages.forEach((toStage, to) => {
      const x = inWins[from * model.stages.length + to] ?? 0;
      const y = inLosses[from * model.stages.length + to] ?? 0;
      if (x + y === 0) return;
      // Stages the log does not keep are passed by on paper only.
      const designed = to > from && !stageLoggable.slice(from + 1, to).includes(true);
      const accepted = mapping.accept.find(
        (path) => path.from === from && path.to === to && (path.until ?? NEVER) >= today,
      );
      const value = apartFrom(study.wins.length, wins.length, study.cells.share(x, wins.length));
      rows.push({
        from: fromStage.id,
        to: toStage.id,
        designed,
        accepted: accepted?.reason ?? null,
        value,
        lost: apartFrom(study.losses.length, losses.length, study.cells.share(y, losses.length)),
        flag: !designed && !accepted && lowOf(value) > thresholds.pathOutsideDesign,
      });
    }),
  );
  return rows;
}

function countPaths(deals: readonly Deal[], stages: number): Uint32Array {
  const counts = new Uint32Array(stages * stages);
  const seen = new Set<number>();
  for (const { path } of deals) {
    seen.clear();
    path.forEach(({ stage }, i) => {
      const before = path[i - 1]?.stage;
      if (before !== undefined) seen.add(before * stages + stage);
    });
    for (const pair of seen) counts[pair] = (counts[pair] ?? 0) + 1;
  }
  return counts;
}

/** Up to the last stage left, was everything required done, and in order? Of a loss, that it was lost for something the process does not name. */
export function isUnderstood(deal: Deal, study: Study): boolean {
  const last = furthest(deal);
  const { required, stageOf } = study;
  const isLeft = (activity: number): boolean => (stageOf[activity] ?? 0) < last;
  for (let a = 0; a < stageOf.length; a++) {
    if (required[a] === 1 && isLeft(a) && !did(study, deal, a)) return false;
  }
  const left = [...sequence(study, deal)].filter((a) => required[a] === 1 && isLeft(a));
  return isNonDecreasing(left.map((a) => stageOf[a] ?? 0));
}

function isNonDecreasing(numbers: readonly number[] | Uint16Array): boolean {
  return numbers.every((number, i) => i === 0 || (numbers[i - 1] ?? 0) <= number);
}
