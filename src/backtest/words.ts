import { forAnother, type Share } from './cell.ts';

/** “94 %”, whole per cent. */
export function perCent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** “94 % (likely 92–96 %)”, or in words what can be said of a share that is hidden. */
export function shareInWords({ share, low, high, hidden, denominator }: Share): string {
  if (low === null || high === null)
    return hidden === forAnother ? '(kept back)' : 'too few deals to show';
  if (share !== null) return `${perCent(share)} (likely ${Math.round(low * 100)}–${perCent(high)})`;
  const bound = low > 0 ? `over ${perCent(low)}` : `under ${perCent(high)}`;
  return `${bound} (${hidden ?? 'few'}${denominator === null ? '' : ` of ${denominator}`})`;
}

/** “+13 points”, with a true minus. */
export function points(difference: number): string {
  const whole = Math.round(difference * 100);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
}
