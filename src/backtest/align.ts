/** An activity as the design sees it: its stage counted from 0. */
export interface Planned {
  stage: number;
}

/** What it takes to replay one deal on the design. */
export interface Alignment {
  /** Activities done, each counted once. */
  done: number;
  /** Required activities that were due. */
  due: number;
  /** The fewest corrections that repair the deal: activities to drop plus required ones to insert. */
  cost: number;
}

/**
 * Makes a function that finds the cheapest repair turning a deal into a run of the design, in which
 * stages follow each other, activities of one stage come in any order, and all that is due happens.
 *
 * `deal` lists the activities done in the order of their first day; `isDue` says of each activity
 * whether it must happen; `due` is how many must. Dropping an activity costs 1, inserting a missing
 * one costs 1. So the cheapest repair keeps the heaviest subsequence whose stages never go back,
 * where an activity weighs 1, or 2 when it is due: keeping it saves the drop and the insertion.
 * Time is activities × stages.
 */
export function makeAligner(
  design: readonly Planned[],
): (deal: ArrayLike<number>, isDue: ArrayLike<number>, due: number) => Alignment {
  const stages = Uint8Array.from(design, ({ stage }) => stage);
  const heaviest = new Uint16Array(Math.max(0, ...stages) + 1);
  return (deal, isDue, due) => {
    heaviest.fill(0);
    for (let i = 0; i < deal.length; i++) {
      const activity = deal[i] ?? 0;
      const stage = stages[activity] ?? 0;
      let weight = 0;
      for (let s = 0; s <= stage; s++) weight = Math.max(weight, heaviest[s] ?? 0);
      heaviest[stage] = weight + (isDue[activity] ? 2 : 1);
    }
    let saved = 0;
    for (const weight of heaviest) saved = Math.max(saved, weight);
    return { done: deal.length, due, cost: deal.length + due - saved };
  };
}

/** Fitness of a deal, 0 to 1: 1 − cost ÷ the cost of dropping and inserting everything; `undefined` when there is nothing to compare. */
export function fitness({ done, due, cost }: Alignment): number | undefined {
  return done + due === 0 ? undefined : 1 - cost / (done + due);
}
