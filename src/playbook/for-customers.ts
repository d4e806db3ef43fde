import type { Items, Kind } from './kinds.ts';

type Safe = { [K in Kind]: (data: Items[K]) => Items[K] | undefined };

/**
 * What a customer may see of each kind of item; nothing means the whole item is ours alone. Of what is
 * shown, every field that speaks about customers instead of to them is emptied.
 */
const safe: Safe = {
  stages: (data) => ({
    ...data,
    aliases: [],
    summary: data.value,
    duration: { ...data.duration, basis: '' },
    customer: data.customer.map(({ id, does, alone }) => ({ id, does, alone, evidence: [] })),
    ours: [],
    internal: [],
    criteria: data.criteria.map(({ id, customer, who }) => ({
      id,
      customer,
      proof: '',
      who,
      evidence: [],
    })),
    ask: [],
    stalls: [],
  }),
  people: (data) => ({
    ...data,
    aliases: [],
    summary: data.title,
    titles: [],
    stake: '',
    decides: undefined,
    worries: [],
    asks: [],
    help: [],
    mobilizes: undefined,
  }),
  templates: (data) => forCustomers(data),
  guides: (data) => {
    const shown = forCustomers(data);
    return shown && { ...shown, week: undefined, tasks: [], checks: [] };
  },
  terms: (data) => {
    const shown = forCustomers(data);
    return shown && { ...shown, see: [], source: undefined, notToConfuse: undefined };
  },
  plays: () => undefined,
  interviews: () => undefined,
  records: () => undefined,
};

/** The items of a kind as a customer may see them. */
export const itemsForCustomers = <K extends Kind, T extends { data: Items[K] }>(
  kind: K,
  items: readonly T[],
): T[] =>
  items.flatMap((item) => {
    const data = safe[kind](item.data);
    return data ? [{ ...item, data }] : [];
  });

const forCustomers = <T extends { audience: string; aliases: string[] }>(data: T) =>
  data.audience === 'customer' ? { ...data, aliases: [] } : undefined;
