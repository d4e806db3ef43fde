const logFactorials: number[] = [0];

/**
 * Fisher's exact test of the table [[a, b], [c, d]]: the two-sided p (all tables no likelier than the
 * one seen) and its mid-p, which counts the table seen by half.
 */
export function fisher(a: number, b: number, c: number, d: number): { p: number; midP: number } {
  const row = a + b;
  const column = a + c;
  const total = a + b + c + d;
  const seen = logHypergeometric(a, column, row, total);
  let p = 0;
  let asLikely = 0;
  for (let k = Math.max(0, row + column - total); k <= Math.min(row, column); k++) {
    const one = logHypergeometric(k, column, row, total);
    if (one > seen + 1e-7) continue;
    p += Math.exp(one);
    if (one >= seen - 1e-7) asLikely += Math.exp(one);
  }
  return { p: Math.min(1, p), midP: Math.min(1, p - asLikely / 2) };
}

function logHypergeometric(k: number, column: number, row: number, total: number): number {
  return logChoose(column, k) + logChoose(total - column, row - k) - logChoose(total, row);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

function logFactorial(n: number): number {
  for (let i = logFactorials.length; i <= n; i++) {
    logFactorials.push((logFactorials[i - 1] ?? 0) + Math.log(i));
  }
  return logFactorials[n] ?? 0;
}
