import type { Items, Kind } from './kinds.ts';

type Safe = { [K in Kind]: (data: Items[K]) => Items[K] | undefined };

/**
 * What a customer may see of each kind of item; nothing means the whole item is ours alone. Of stages and people
 * each field is named, and those that speak about customers instead of to them are empty.
 */
const safe: Safe = {
  stages: (data) => ({
    title: data.title,
    short: data.short,
    aliases: [],
    formerly: data.formerly,
    owner: data.owner,
    reviewed: data.reviewed,
    question: data.question,
    summary: data.value,
    status: data.status,
    duration: { ...data.duration, basis: '' },
    value: data.value,
    customer: data.customer.map(({ id, does, alone }) => ({ id, does, alone, evidence: [] })),
    ours: [],
    internal: [],
    people: data.people.map(({ role, part }) => ({ role, part, needs: '' })),
    criteria: data.criteria.map(({ id, customer, who }) => ({
      id,
      customer,
      proof: '',
      who,
      evidence: [],
    })),
    ask: [],
    next: data.next,
    returns: data.returns.map(({ to }) => ({ to, because: '' })),
    stalls: [],
  }),
  people: (data) => ({
    title: data.title,
    aliases: [],
    formerly: data.formerly,
    owner: data.owner,
    reviewed: data.reviewed,
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
