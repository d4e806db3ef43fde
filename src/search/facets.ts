import type { Found } from './rank.ts';
import type { VocabularyPage } from './vocabulary.ts';

export const facetNames = ['kind', 'stage', 'role', 'audience'] as const;
export type Facet = (typeof facetNames)[number];

/** What is chosen in each group; an empty group is not chosen from. */
export type Choice = Readonly<Record<Facet, ReadonlySet<string>>>;

export const noChoice: Choice = {
  kind: new Set(),
  stage: new Set(),
  role: new Set(),
  audience: new Set(),
};

const valuesOf = (page: VocabularyPage, facet: Facet): readonly string[] =>
  facet === 'kind'
    ? [page.kind]
    : facet === 'stage'
      ? page.stages
      : facet === 'role'
        ? page.roles
        : page.audience
          ? [page.audience]
          : [];

const fits = (page: VocabularyPage, choice: Choice, except?: Facet) =>
  facetNames.every(
    (facet) =>
      facet === except ||
      choice[facet].size === 0 ||
      valuesOf(page, facet).some((value) => choice[facet].has(value)),
  );

/** The results that fit: any value inside a group, every group. */
export const narrow = (found: readonly Found[], choice: Choice): Found[] =>
  found.filter(({ page }) => fits(page, choice));

/** How many results each value would show if it were chosen too, given the other groups. */
export function countValues(
  found: readonly Found[],
  choice: Choice,
): Record<Facet, Map<string, number>> {
  const counts = { kind: new Map(), stage: new Map(), role: new Map(), audience: new Map() };
  for (const facet of facetNames) {
    const map: Map<string, number> = counts[facet];
    for (const { page } of found) {
      if (!fits(page, choice, facet)) continue;
      for (const value of new Set(valuesOf(page, facet))) map.set(value, (map.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
