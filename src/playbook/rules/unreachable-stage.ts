import type { Rule, View } from '../rule.ts';

export const unreachableStage: Rule = {
  name: 'unreachable-stage',
  severity: 'error',
  asks: 'Every stage but the first must follow another one.',
  why: 'Reps follow the arrows of the map. A stage without an arrow into it is never used.',
  wrong: { file: 'stages/change.mdx', at: 'next: [people]', text: 'next: []' },
  right: { file: 'stages/change.mdx', at: 'next: [people]', text: 'next: [people]' },
  check(view) {
    const { settings, items } = view;
    const [first] = settings?.stages ?? [];
    if (first === undefined || items.stages.length !== view.ids.stages.size) return [];
    // A misspelt way forward is its own mistake; what it cuts off is not a second one.
    const known = view.ids.stages;
    if (items.stages.some(({ data }) => data.next.some((to) => !known.has(to)))) return [];
    const reached = reachable(first, view);
    const order = settings?.stages ?? [];
    const lost = items.stages.filter(({ id, data }) => data.status !== 'draft' && !reached.has(id));
    // Only the first of a chain that hangs loose: the others follow from it.
    return lost
      .filter(({ id }) => !lost.some((other) => other.id !== id && other.data.next.includes(id)))
      .map(({ file, id, data }) => {
        const before = order[order.indexOf(id) - 1];
        return {
          file,
          path: ['title'],
          message: `No stage leads to “${data.title}”.`,
          fix: `Add “${id}” to “next” ${before === undefined ? 'of the stage before it' : `in stages/${before}`}.`,
        };
      });
  },
};

function reachable(first: string, { items }: View): ReadonlySet<string> {
  const reached = new Set([first]);
  for (const id of reached) {
    const stage = items.stages.find((one) => one.id === id);
    for (const to of [
      ...(stage?.data.next ?? []),
      ...(stage?.data.returns.map((way) => way.to) ?? []),
    ])
      reached.add(to);
  }
  return reached;
}
