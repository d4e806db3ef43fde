import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitness, makeAligner } from '#backtest/align.ts';

interface Case {
  stages: number[];
  due: boolean[];
  deal: number[];
}

/** Activities with stages and duty, and a deal that does some of them in some order. */
const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.record({
    stages: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size }),
    due: fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    deal: fc.shuffledSubarray(Array.from({ length: size }, (_, i) => i)),
  }),
);

/** The fewest corrections, found by trying every run of the design and every way to lay the deal beside it. */
function search({ stages, due, deal }: Case): number {
  let fewest = Number.POSITIVE_INFINITY;
  const visit = (run: number[]): void => {
    if (due.every((isDue, activity) => !isDue || run.includes(activity)))
      fewest = Math.min(fewest, edits(deal, run));
    stages.forEach((stage, activity) => {
      const last = stages[run.at(-1) ?? -1] ?? -1;
      if (!run.includes(activity) && stage >= last) visit([...run, activity]);
    });
  };
  visit([]);
  return fewest;
}

/** Drops and insertions that turn one list into the other. */
function edits(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  const apart = 1 + Math.min(edits(restA, b), edits(a, restB));
  return x === y ? Math.min(apart, edits(restA, restB)) : apart;
}

it('equals an exhaustive search on 3,000 random cases', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const due = one.due.filter(Boolean).length;
      const { cost } = makeAligner(one.stages.map((stage) => ({ stage })))(
        one.deal,
        one.due.map(Number),
        due,
      );
      expect(cost).toBe(search(one));
    }),
    { numRuns: 3000, seed: 97 },
  );
}, 30_000);

it('has a fitness of 1 for a deal that follows, 0 for one that does nothing of what is due', () => {
  const aligner = makeAligner([{ stage: 0 }, { stage: 1 }]);
  expect(fitness(aligner([0, 1], [1, 1], 2))).toBe(1);
  expect(fitness(aligner([], [1, 1], 2))).toBe(0);
  expect(fitness(aligner([1, 0], [1, 1], 2))).toBe(0.5);
});

it('has no fitness where there is nothing to compare, instead of a perfect one', () =>
  expect(fitness(makeAligner([])([], [], 0))).toBeUndefined());
