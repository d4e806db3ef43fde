import type { NameScore } from './name-scores.ts';
import type { Term } from './query.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A page of a stage, or about a role, that the query names has a share in that name. */
export function withRelations(
  best: Map<number, NameScore>,
  terms: readonly Term[],
  full: number,
  { pages }: Vocabulary,
): Map<number, NameScore> {
  const related = new Map<string, { weight: number; terms: number[] }>();
  terms.forEach(({ named, weight }, t) => {
    for (const index of named) {
      const page = pages[index];
      if (page?.kind !== 'stage' && page?.kind !== 'role') continue;
      const key = `${page.kind} ${page.url.split('/').at(-2)}`;
      const old = related.get(key);
      related.set(key, { weight: (old?.weight ?? 0) + weight, terms: [...(old?.terms ?? []), t] });
    }
  });
  if (related.size === 0) return best;
  pages.forEach((page, index) => {
    const keys = [
      ...page.stages.map((id) => `stage ${id}`),
      ...page.roles.map((id) => `role ${id}`),
    ]
      .flatMap((key) => related.get(key) ?? [])
      .filter(({ terms: by }) => !by.some((t) => terms[t]?.named.has(index)));
    const old = best.get(index);
    const extra = (0.25 * Math.max(0, ...keys.map(({ weight }) => weight))) / full;
    if (extra > 0)
      best.set(index, {
        score: Math.min(1, (old?.score ?? 0) + extra),
        terms: new Set([...(old?.terms ?? []), ...keys.flatMap((key) => key.terms)]),
      });
  });
  return best;
}
