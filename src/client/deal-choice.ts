import { nameOf, type Plan } from '#deal/plan.ts';
import type { Shelf } from './deal-shelf.ts';
import { make } from './make.ts';

/** The list of all deals on this device, with the open one chosen. */
export function openChoice(list: HTMLElement, shelf: Shelf) {
  let shown = '';
  return {
    show(open: Plan) {
      const options = [open, ...shelf.plans().filter(({ id }) => id !== open.id)]
        .map((plan) => ({ id: plan.id, name: nameOf(plan) }))
        .sort((a, b) => a.name.localeCompare(b.name));
      const wanted = JSON.stringify(options);
      if (wanted !== shown)
        list.replaceChildren(
          ...options.map(({ id, name }) => make('option', { value: id }, [name])),
        );
      shown = wanted;
      if (list instanceof HTMLSelectElement) list.value = open.id;
    },
  };
}
