import type { CustomerActivity, OurActivity, Stage } from './items/stage.ts';

/** One row of a stage: what the customer does, and what of ours answers it. */
export interface AlignedRow {
  customer: CustomerActivity;
  /** Our activities written out in this row. */
  ours: OurActivity[];
  /** Our activities that help here too, written out in an earlier row. */
  also: OurActivity[];
}

/** The two lanes of a stage row by row, in the customer's order; each of ours is written out once. */
export function alignment({ customer, ours }: Pick<Stage, 'customer' | 'ours'>): AlignedRow[] {
  const written = new Set<string>();
  return customer.map((activity) => {
    const helping = ours.filter(({ facilitates }) => facilitates.includes(activity.id));
    const also = helping.filter(({ id }) => written.has(id));
    const own = helping.filter(({ id }) => !written.has(id));
    for (const { id } of own) written.add(id);
    return { customer: activity, ours: own, also };
  });
}
