import type { PilotReport } from './pilot.ts';
import { perCent, points, shareInWords } from './words.ts';

/** The report of a pilot as text: what it can find, then adoption, then its measure. */
export function pilotToText(pilot: PilotReport): string {
  const { shares, difference, permutation } = pilot;
  return [
    `Pilot “${pilot.change}”, ${pilot.from} to ${pilot.to}, plan ${pilot.planHash}`,
    pilot.detectable === null
      ? '  What it can find is not known: write “base” (per cent) and “dealsPerArm” into the plan.'
      : `  It can find a change of ${points(pilot.detectable)} points or more in deals that ${pilot.measure} (${pilot.horizonDays} days).`,
    ...(pilot.dealsPerArmForSmallest === null
      ? []
      : [
          `  The smallest difference worth having needs about ${pilot.dealsPerArmForSmallest} deals per arm.`,
        ]),
    '  Adoption:',
    ...(pilot.adoption.length === 0 ? ['    no activities are named in the plan'] : []),
    ...pilot.adoption.map(
      (row) =>
        `    ${row.tried ? ' ' : '!'} ${row.title}: ${shareInWords(row)} of deals it was due in`,
    ),
    '  Measure:',
    `    pilot teams before ${shareInWords(shares.pilotBefore)}, after ${shareInWords(shares.pilotAfter)}`,
    ...(shares.othersBefore && shares.othersAfter
      ? [
          `    other teams before ${shareInWords(shares.othersBefore)}, after ${shareInWords(shares.othersAfter)}`,
        ]
      : []),
    ...(difference
      ? [
          `    difference ${points(difference.estimate)} points (likely ${points(difference.low)} to ${points(difference.high)}), ${difference.method}`,
        ]
      : []),
    ...(permutation
      ? [`    permutation over teams: p ${permutation.p} of ${permutation.ways} ways`]
      : []),
    `  ${pilot.answer}. ${pilot.sentence}`,
    ...pilot.cautions.map((caution) => `  ${caution}`),
    '',
  ].join('\n');
}

/** What a pilot without deals yet can find, for the plan alone. */
export function forecastToText(
  change: string,
  base: number,
  dealsPerArm: number,
  rise: number,
): string {
  if (rise >= 1 - base)
    return `Pilot “${change}”: with ${dealsPerArm} deals per arm and ${perCent(base)} today, it can find no change at all (80 % power).\n`;
  return `Pilot “${change}”: with ${dealsPerArm} deals per arm and ${perCent(base)} today, it can find a change of ${points(rise)} points or more (80 % power).\n`;
}
