/**
 * How complete a list of kinds is, from the number of samples that showed each kind: kinds seen,
 * a lower bound of kinds not seen (Chao2), and the share of the next kind met that is already known.
 * Sources: Chao 1987, Biometrics 43:783; Chao & Jost 2012, Ecology 93:2533.
 */
export function completeness(
  incidence: readonly number[],
  samples: number,
): { seen: number; once: number; twice: number; unseen: number; coverage: number } {
  const seen = incidence.filter((count) => count > 0);
  const once = seen.filter((count) => count === 1).length;
  const twice = seen.filter((count) => count === 2).length;
  const total = seen.reduce((sum, count) => sum + count, 0);
  const others = samples - 1;
  const unseen =
    samples === 0
      ? 0
      : (others / samples) * (twice > 0 ? once ** 2 / (2 * twice) : (once * (once - 1)) / 2);
  const [top, bottom] =
    twice > 0 || once === 0
      ? [others * once, others * once + 2 * twice]
      : [others * (once - 1), others * (once - 1) + 2];
  const missed = total === 0 ? 1 : (once / total) * (bottom === 0 ? 0 : top / bottom);
  return { seen: seen.length, once, twice, unseen, coverage: 1 - missed };
}
