import type { Report, Rule } from '../rule.ts';

export const stageCircle: Rule = {
  name: 'stage-circle',
  severity: 'error',
  asks: '“next” leads forward only; ways back belong to “returns”, with a reason.',
  why: 'Customers do go back, and readers want to know why. A circle of plain arrows hides which way is forward.',
  wrong: { file: 'stages/people.mdx', at: 'next: [problem]', text: 'next: [problem, change]' },
  right: { file: 'stages/people.mdx', at: 'next: [problem]', text: 'next: [problem]' },
  check({ items, settings }) {
    const next = new Map(items.stages.map(({ id, data }) => [id, data.next]));
    const order = settings?.stages ?? [];
    const seen = new Set<string>();
    return items.stages.flatMap(({ id, file, data }) =>
      data.next.flatMap((to, index): Report[] => {
        const chain = way(to, id, next);
        if (!chain) return [];
        const back = order.indexOf(to) <= order.indexOf(id);
        if (!back && chain.length > 0 && order.length > 0) return [];
        const key = [...new Set([id, ...chain])].sort().join(' ');
        if (seen.has(key)) return [];
        seen.add(key);
        return [
          {
            file,
            path: ['next', index],
            message:
              to === id
                ? `“${id}” follows itself.`
                : `The stages go round in a circle: ${[id, ...chain].join(' → ')}.`,
            fix:
              to === id
                ? 'Delete it here.'
                : `Move “${to}” from “next” to “returns” and say why customers go back.`,
          },
        ];
      }),
    );
  },
};

/** The stages from one to another, both named, if arrows lead there. */
function way(
  from: string,
  to: string,
  next: ReadonlyMap<string, readonly string[]>,
): string[] | undefined {
  const before = new Map<string, string | undefined>([[from, undefined]]);
  for (const [id] of before) {
    if (id === to) {
      const chain: string[] = [];
      for (let at: string | undefined = id; at !== undefined; at = before.get(at))
        chain.unshift(at);
      return chain;
    }
    for (const following of next.get(id) ?? [])
      if (!before.has(following)) before.set(following, id);
  }
  return undefined;
}
