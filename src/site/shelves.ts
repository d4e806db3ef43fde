import { stages, type PageItem } from './playbook.ts';

/** Items by the first of their stages, so that none is listed twice; stages without any are left out. */
export const shelvesOf = <Kind extends 'plays' | 'templates'>(items: readonly PageItem<Kind>[]) =>
  stages
    .map((stage, i) => ({
      stage,
      number: i + 1,
      items: items.filter(
        ({ data }) => stages.find(({ id }) => data.stages.includes(id)) === stage,
      ),
    }))
    .filter(({ items }) => items.length > 0);
