/** One thing somebody wrote into a plan, and when (milliseconds since 1970). Empty means taken out again. */
export interface Field {
  value: string;
  at: number;
}

/**
 * The plan of one deal. All that was written stands in `fields`, each by its name and with its moment,
 * so that two copies of a plan can always be joined:
 *
 * | name | what |
 * |---|---|
 * | `name`, `hoped`, `different`, `notes` | the deal, where our records say it is, what is different, notes |
 * | `done:stage/entry`, `proof:stage/entry` | the customer has done it; what we can point at |
 * | `stall:stage/entry`, `work:stage/entry` | a sign we have seen; work of ours that is done |
 * | `person:id:role\|who\|stance\|evidence` | a person in the customer's project, by role |
 * | `title`, `result`, `first`, `because`, `line:id:what\|theirs\|ours\|by\|state` | the shared plan |
 * | `at:2026-11-23` | the stage the customer was in on that day |
 */
export interface Plan {
  id: string;
  /** The process the plan was last held against: its hash, and its acts in words; if brief, not all of them. */
  process: { hash: string; words: Record<string, string>; at: number; brief?: true };
  fields: Record<string, Field>;
}

/** A plan with nothing in it. */
export const emptyPlan = (id: string, hash: string, words: Record<string, string>): Plan => ({
  id,
  process: { hash, words, at: 0 },
  fields: {},
});

/** What the plan says under a name; nothing is the empty text. */
export const valueOf = (plan: Plan, name: string): string => plan.fields[name]?.value ?? '';

/** The name of a deal, for people. */
export const nameOf = (plan: Plan) => valueOf(plan, 'name').trim() || 'Without a name';

/** The plan with one thing written, later than all that was there under that name. */
export function write(plan: Plan, name: string, value: string, now: number): Plan {
  const at = Math.max(now, (plan.fields[name]?.at ?? 0) + 1);
  return { ...plan, fields: { ...plan.fields, [name]: { value, at } } };
}

/** Two copies of a plan as one: of everything the later word, whichever copy it stands in. */
export function mergePlans(a: Plan, b: Plan): Plan {
  const fields = { ...a.fields };
  for (const [name, field] of Object.entries(b.fields)) {
    const known = fields[name];
    if (!known || isLater(field, known)) fields[name] = field;
  }
  return { id: a.id, process: b.process.at > a.process.at ? b.process : a.process, fields };
}

// Written in the same millisecond: any rule will do if both sides follow it.
const isLater = (a: Field, b: Field) => a.at > b.at || (a.at === b.at && a.value > b.value);

/** Whether anybody has written anything. */
export const isEmpty = ({ fields }: Plan) => Object.values(fields).every(({ value }) => !value);

/** The ids of the rows of a kind in which something stands; ids of new rows sort after older ones. */
export function rowsOf({ fields }: Plan, kind: 'person' | 'line'): string[] {
  const ids = Object.entries(fields).flatMap(([name, { value }]) => {
    const [of, id] = name.split(':');
    return of === kind && id !== undefined && value ? [id] : [];
  });
  return [...new Set(ids)].sort();
}

/** An id for a new row: sorts after those of earlier moments. */
export const newId = (now: number, random: number) =>
  `${now.toString(36)}${Math.floor(random * 36 ** 3)
    .toString(36)
    .padStart(3, '0')}`;
