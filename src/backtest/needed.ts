import { wilson } from './stats/interval.ts';

/** How many deals it takes until the interval of this share lies wholly on its side of the threshold; `undefined` when it is too near to say. */
export function dealsNeeded(share: number, threshold: number): number | undefined {
  const clears = (n: number): boolean => {
    const [low, high] = wilson(share * n, n);
    return share >= threshold ? low >= threshold : high < threshold;
  };
  for (let n = 1; n <= 5000; n++) if (clears(n)) return n;
  return undefined;
}
