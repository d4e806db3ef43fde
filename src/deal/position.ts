import { count } from '#playbook/wording.ts';
import type { DealProcess, DealStage } from './deal-process.ts';
import { valueOf, type Plan } from './plan.ts';

type Criterion = DealStage['criteria'][number];

/** A criterion of a stage, as the plan has it. */
export interface Act extends Criterion {
  /** “stage/entry” */
  name: string;
  stage: DealStage;
  /** `met`: done, with proof. `said`: ticked, but nothing to point at. */
  standing: 'met' | 'said' | 'open';
}

export interface StageStanding {
  stage: DealStage;
  acts: Act[];
  met: number;
  /**
   * `through`: every act proven. `here`: the first that is not. `skipped`: later acts are proven, but
   * not all of this. `begun`: some acts are proven or said. `ahead`: nothing yet.
   */
  state: 'through' | 'here' | 'skipped' | 'begun' | 'ahead';
}

export interface Position {
  stages: StageStanding[];
  /** The stage the customer is in by proof; none when all are through. */
  here: StageStanding | undefined;
  /** The stage our records name, where they name one. */
  hoped: DealStage | undefined;
  /** By how many stages our records are ahead of the proof; below 0 if behind. */
  ahead: number;
  /** What the customer has still to do here. */
  missing: Act[];
  /** What is open in stages that were skipped. */
  before: Act[];
  /** What comes in the stage after this one. */
  after: Act[];
  /** The last move back, where the last move was one. */
  wentBack: { day: string; from: DealStage; because: string } | undefined;
}

/** Where the customer is by what it has done and we can point at, whatever anybody hopes. */
export function positionOf(plan: Plan, { stages }: DealProcess): Position {
  const standings = stages.map((stage) => ({ stage, acts: actsOf(stage, plan) }));
  const counts = standings.map(({ acts }) => acts.filter(isMet).length);
  const isThrough = (i: number) => counts[i] === standings[i]?.acts.length;
  const at = standings.findIndex((_, i) => !isThrough(i));
  const furthest = counts.findLastIndex((count) => count > 0);
  const all = standings.map((standing, i): StageStanding => ({
    ...standing,
    met: counts[i] ?? 0,
    state: isThrough(i)
      ? 'through'
      : i === at
        ? 'here'
        : i < furthest
          ? 'skipped'
          : standing.acts.some(({ standing: act }) => act !== 'open')
            ? 'begun'
            : 'ahead',
  }));
  const open = (standing: StageStanding | undefined) =>
    standing?.acts.filter((act) => !isMet(act)) ?? [];
  const hoped = stages.findIndex(({ id }) => id === valueOf(plan, 'hoped'));
  return {
    stages: all,
    here: all[at],
    hoped: stages[hoped],
    ahead: hoped < 0 ? 0 : hoped - (at < 0 ? stages.length : at),
    missing: open(all[at]),
    before: all.filter(({ state }) => state === 'skipped').flatMap(open),
    after: at < 0 ? [] : open(all[at + 1]),
    wentBack: wentBack(plan, stages),
  };
}

/** The id of the stage the customer is in, as the record of a day keeps it; “through” after the last. */
export const stageOn = ({ here }: Position) => here?.stage.id ?? 'through';

/** How far our records are from the proof, where they are not at the same stage. */
export const stagesApart = ({ ahead }: Position) =>
  `${count(Math.abs(ahead), 'stage')} ${ahead > 0 ? 'further than' : 'behind'} the proof`;

const isMet = ({ standing }: Act) => standing === 'met';

const actsOf = (stage: DealStage, plan: Plan): Act[] =>
  stage.criteria.map((criterion) => {
    const name = `${stage.id}/${criterion.id}`;
    const done = valueOf(plan, `done:${name}`) !== '';
    const proof = valueOf(plan, `proof:${name}`).trim() !== '';
    return { ...criterion, name, stage, standing: done ? (proof ? 'met' : 'said') : 'open' };
  });

/** The stages the customer was in, by day, as far as the plan has kept them. */
function wentBack(plan: Plan, stages: readonly DealStage[]): Position['wentBack'] {
  const days = Object.entries(plan.fields)
    .filter(([name, { value }]) => name.startsWith('at:') && value)
    .map(([name, { value }]) => ({
      day: name.slice('at:'.length),
      place: value === 'through' ? stages.length : stages.findIndex(({ id }) => id === value),
    }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = days.at(-1);
  const previous = days.at(-2);
  if (!last || !previous || last.place >= previous.place) return undefined;
  const from = stages[Math.min(previous.place, stages.length - 1)];
  const to = stages[last.place]?.id;
  if (!from) return undefined;
  const because = from.returns.find((way) => way.to === to)?.because ?? '';
  return { day: last.day, from, because };
}
