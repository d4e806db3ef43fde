import { mergePlans, type Plan } from '#deal/plan.ts';
import { plansText, readPlans } from '#deal/plan-text.ts';
import type { Store } from './store.ts';

/** The deal plans on this device, each in a place of its own. */
export interface Shelf {
  /** All plans that can be read. */
  plans: () => Plan[];
  /** Texts in our places that no plan can be read from; they are left as they are. */
  damaged: () => { place: string; text: string }[];
  find: (id: string) => Plan | undefined;
  /** Keeps a plan, joined with what another tab has kept meanwhile; false if only until the page is left. */
  keep: (plan: Plan) => { plan: Plan; lasting: boolean };
  remove: (id: string) => void;
  /** The id of the plan whose place that is. */
  idAt: (place: string | null) => string | undefined;
}

/** `base` tells the playbooks of one address apart. */
export function openShelf(store: Store, base: string): Shelf {
  const prefix = `deal:${base}:`;
  const placeOf = (id: string) => prefix + id;
  const places = () => store.names().filter((name) => name.startsWith(prefix));
  const read = (place: string) => {
    const text = store.get(place);
    if (text === undefined) return undefined;
    const found = readPlans(text);
    return 'plans' in found ? found.plans[0] : undefined;
  };
  const find = (id: string) => read(placeOf(id));
  return {
    plans: () => places().flatMap((place) => read(place) ?? []),
    damaged: () =>
      places().flatMap((place) => (read(place) ? [] : [{ place, text: store.get(place) ?? '' }])),
    find,
    keep(plan) {
      const other = find(plan.id);
      const whole = other ? mergePlans(plan, other) : plan;
      return { plan: whole, lasting: store.set(placeOf(plan.id), plansText([whole])) };
    },
    remove: (id) => store.remove(placeOf(id)),
    idAt: (place) => (place?.startsWith(prefix) ? place.slice(prefix.length) : undefined),
  };
}
