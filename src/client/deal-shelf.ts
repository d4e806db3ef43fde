import { mergePlans, type Plan } from '#deal/plan.ts';
import { plansText, readPlans } from '#deal/plan-text.ts';
import { openStore } from './store.ts';

/** The deal plans on this device, each in a place of its own. */
export interface Shelf {
  /** Whether anything on it outlives this page. */
  lasting: boolean;
  /** All plans that can be read. */
  plans: () => Plan[];
  /** Texts in our places that no plan can be read from; they are left as they are. */
  damaged: () => { id: string; text: string }[];
  find: (id: string) => Plan | undefined;
  /** The plan that was open last. */
  last: () => Plan | undefined;
  setLast: (id: string) => void;
  /** Keeps a plan, joined with what another tab has kept meanwhile; false if only until the page is left. */
  keep: (plan: Plan) => { plan: Plan; lasting: boolean };
  remove: (id: string) => void;
  /** The id of the plan whose place that is. */
  idAt: (place: string | null) => string | undefined;
}

/** `base` tells the playbooks of one address apart. */
export function openShelf(base: string): Shelf {
  const store = openStore();
  const lastOpen = `deal-open:${base}`;
  const prefix = `deal:${base}:`;
  const placeOf = (id: string) => prefix + id;
  const idAt = (place: string | null) =>
    place?.startsWith(prefix) ? place.slice(prefix.length) : undefined;
  const ids = () => store.names().flatMap((place) => idAt(place) ?? []);
  const textOf = (id: string) => store.get(placeOf(id)) ?? '';
  const find = (id: string) => {
    const found = readPlans(textOf(id));
    return 'plans' in found ? found.plans[0] : undefined;
  };
  return {
    lasting: store.lasting,
    plans: () => ids().flatMap((id) => find(id) ?? []),
    damaged: () => ids().flatMap((id) => (find(id) ? [] : [{ id, text: textOf(id) }])),
    find,
    last: () => find(store.get(lastOpen) ?? ''),
    setLast: (id) => void store.set(lastOpen, id),
    keep(plan) {
      const other = find(plan.id);
      const whole = other ? mergePlans(plan, other) : plan;
      return { plan: whole, lasting: store.set(placeOf(plan.id), plansText([whole])) };
    },
    remove: (id) => store.remove(placeOf(id)),
    idAt,
  };
}
