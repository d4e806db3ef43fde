import { Z95 } from './interval.ts';

const Z80 = 0.8416212335729143;

/**
 * The smallest rise of a share from `base` that a comparison of n1 with n2 deals finds with 80 %
 * power at the 5 % level; 1 − base when even that is too small to be found.
 */
export function detectableRise(base: number, n1: number, n2: number): number {
  let low = 0;
  let high = 1 - base;
  for (let i = 0; i < 60; i++) {
    const rise = (low + high) / 2;
    const share = base + rise;
    const error = Math.sqrt((base * (1 - base)) / n1 + (share * (1 - share)) / n2);
    if (rise >= (Z95 + Z80) * error) high = rise;
    else low = rise;
  }
  return high;
}

/** By how much deals of one team being alike widens a detectable difference. */
export function designEffect(dealsPerTeam: number, alike: number): number {
  return Math.sqrt(1 + Math.max(0, dealsPerTeam - 1) * alike);
}
