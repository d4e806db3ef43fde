import type { Share } from './cell.ts';

/** “94 %”, whole per cent. */
export function perCent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** “94 % (likely 92–96 %)”, or in words what can be said of a share that is hidden. */
export function shareInWords({ share, low, high, hidden, denominator }: Share): string {
  if (hidden === 'fewer than 5')
    return `under ${perCent(high ?? 1)} (fewer than 5 of ${denominator ?? 'few'})`;
  if (hidden === 'all but fewer than 5')
    return `over ${perCent(low ?? 0)} (all but fewer than 5 of ${denominator ?? 'few'})`;
  if (share === null || low === null || high === null) return 'too few deals to show';
  return `${perCent(share)} (likely ${Math.round(low * 100)}–${perCent(high)})`;
}

/** “+13 points”, with a true minus. */
export function points(difference: number): string {
  const whole = Math.round(difference * 100);
  return `${whole > 0 ? '+' : whole < 0 ? '−' : ''}${Math.abs(whole)}`;
}
