/**
 * Benjamini–Hochberg adjusted p-values (q), in the order given.
 * Source: Benjamini & Hochberg 1995, JRSS B 57:289.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const largestFirst = p
    .map((value, index) => ({ value, index }))
    .sort((x, y) => y.value - x.value);
  const q = new Array<number>(p.length).fill(1);
  let smallest = 1;
  largestFirst.forEach(({ value, index }, rank) => {
    smallest = Math.min(smallest, (value * p.length) / (p.length - rank));
    q[index] = smallest;
  });
  return q;
}
