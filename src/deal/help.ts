import type { DealProcess, DealStage } from './deal-process.ts';
import { rowsOf, valueOf, type Plan } from './plan.ts';
import type { Position } from './position.ts';

/** A person or role of the customer's that the next acts need and that is not proven to be for it. */
export interface Missing {
  role: string;
  title: string;
  /** Its part, and where. */
  part: string;
  stage: DealStage;
  /** `unknown` if nobody of that role stands in the plan. */
  stance: string;
}

/** What would help this deal now. */
export interface Help {
  /** Signs we have seen, with what to do; those of where the customer is, and near it, first. */
  stalls: { stage: DealStage; id: string; sign: string; response: string }[];
  /** Plays for what the customer has not done yet, the most fitting first. */
  plays: DealStage['plays'];
  /** Work of ours that is due by now. */
  work: (DealStage['work'][number] & { stage: DealStage; name: string })[];
  people: Missing[];
}

/** What helps now: answers to the signs seen, plays for what is still undone, our own work, people to win. */
export function helpFor(plan: Plan, process: DealProcess, { here, stages }: Position): Help {
  const reached = here ? stages.indexOf(here) : stages.length - 1;
  const byNow = stages.slice(0, reached + 1).map(({ stage }) => stage);
  return {
    stalls: process.stages
      .map((stage, place) => ({ stage, away: Math.abs(place - reached) }))
      .sort((a, b) => a.away - b.away)
      .flatMap(({ stage }) =>
        stage.stalls
          .filter(({ id }) => valueOf(plan, `stall:${stage.id}/${id}`))
          .map((stall) => ({ stage, ...stall })),
      ),
    plays: here ? playsFor(here.stage, plan) : [],
    work: byNow
      .flatMap((stage) =>
        stage.work.map((work) => ({ ...work, stage, name: `${stage.id}/${work.id}` })),
      )
      .filter(({ name }) => !valueOf(plan, `work:${name}`))
      .reverse(),
    people: notOnBoard(plan, process, reached),
  };
}

function playsFor(stage: DealStage, plan: Plan): DealStage['plays'] {
  const undone = new Set(
    stage.activities
      .filter(({ id }) => !valueOf(plan, `done:${stage.id}/${id}`))
      .map(({ id }) => id),
  );
  const weight = ({ helps }: DealStage['plays'][number]) =>
    helps.length === 0 ? 1 : helps.some((id) => undone.has(id)) ? 2 : 0;
  return stage.plays
    .map((play) => ({ play, weight: weight(play) }))
    .filter((each) => each.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ play }) => play);
}

const PARTS = ['decides', 'approves', 'leads', 'blocks'];

function notOnBoard(plan: Plan, { stages, roles }: DealProcess, reached: number): Missing[] {
  const people = rowsOf(plan, 'person').map((id) => ({
    role: valueOf(plan, `person:${id}:role`) || id,
    stance: valueOf(plan, `person:${id}:stance`),
    proven: valueOf(plan, `person:${id}:evidence`).trim() !== '',
  }));
  const needed = new Map<string, Missing>();
  for (const stage of stages.slice(reached, reached + 2)) {
    for (const { role, part } of stage.people) {
      if (!PARTS.includes(part) || needed.has(role)) continue;
      const own = people.filter((person) => person.role === role);
      const against = own.find(({ stance }) => stance === 'against');
      const won = own.some(({ stance, proven }) => stance === 'for' && proven);
      if (won && !against) continue;
      const title = roles.find(({ id }) => id === role)?.title ?? role;
      const stance = against?.stance ?? own.find((person) => person.stance)?.stance ?? 'unknown';
      needed.set(role, { role, title, part, stage, stance });
    }
  }
  return [...needed.values()];
}
