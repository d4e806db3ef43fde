import { dealsNeeded } from './needed.ts';
import type { Quality } from './quality.ts';
import type { Study } from './study.ts';
import { thresholds } from './thresholds.ts';

/** The answer to one of the two questions. */
export interface Verdict {
  question: string;
  answer: string;
  kind: 'yes' | 'not yet' | 'no flag' | 'cannot tell';
  sentence: string;
  /** The largest gaps or candidates, three at most, with the page each is about. */
  gaps: Gap[];
  /** Wins still needed, where that is what is missing. */
  winsNeeded: number | null;
}

/** Something to look at, and where. `size` orders gaps: how far beyond its threshold. */
export interface Gap {
  metric: string;
  title: string;
  page: string;
  text: string;
  size: number;
}

/** Why nothing can be told, in words, or nothing if it can. */
export function obstacle(
  { wins, losses, cells, loggable }: Pick<Study, 'wins' | 'losses' | 'cells' | 'loggable'>,
  { warnings }: Pick<Quality, 'warnings'>,
  needsLosses: boolean,
): string | undefined {
  const enough = thresholds.enoughDeals;
  if (wins.length === 0) return 'There are no won deals.';
  if (needsLosses && losses.length === 0) return 'There are no lost deals.';
  if (wins.length < enough) return tooFew('won', cells.count(wins.length));
  if (needsLosses && losses.length < enough) return tooFew('lost', cells.count(losses.length));
  // How lost deals are logged says nothing about what wins can do without.
  const warning = warnings.find(({ about }) => needsLosses || about !== 'logging');
  if (warning) return warning.text;
  return needsLosses || loggable.includes(true)
    ? undefined
    : 'No term of the log stands for an activity of ours or theirs, so none can be tried without. Say under “terms” what they mean.';
}

function tooFew(outcome: string, count: number | null): string {
  const { enoughDeals, smallestCell } = thresholds;
  if (count === null)
    return `There are fewer than ${smallestCell} ${outcome} deals; ${enoughDeals} are needed.`;
  return `There are ${count} ${outcome} deals; about ${Math.max(1, enoughDeals - count)} more are needed.`;
}

/** “Have we captured everything?” from what stands in the way, the gaps found, and what could not be asked. */
export function capturedVerdict(
  blocked: string | undefined,
  gaps: readonly Gap[],
  untested: string | undefined,
  summary: string,
  winsNeeded: number | null,
): Verdict {
  const question = 'Have we captured everything?';
  if (blocked !== undefined) return cannotTell(question, blocked, winsNeeded);
  const [first, ...others] = largest(gaps);
  if (first)
    return {
      question,
      answer: 'Not yet',
      kind: 'not yet',
      sentence: `${summary} ${first.text}`,
      gaps: [first, ...others],
      winsNeeded: null,
    };
  const sentence = untested === undefined ? summary : `${summary} ${untested}`;
  return { question, answer: 'Yes', kind: 'yes', sentence, gaps: [], winsNeeded: null };
}

/** “Can we simplify it?” from what stands in the way and the candidates found; candidates are for the next pilot, never deletions. */
export function simplerVerdict(
  blocked: string | undefined,
  candidates: readonly Gap[],
  winsNeeded: number | null,
): Verdict {
  const question = 'Can we simplify it?';
  if (blocked !== undefined) return cannotTell(question, blocked, winsNeeded);
  const [first, ...others] = largest(candidates);
  if (!first)
    return {
      question,
      answer: 'No flag found',
      kind: 'no flag',
      sentence: 'Nothing in these deals points at an activity, criterion or stage to try without.',
      gaps: [],
      winsNeeded: null,
    };
  const count = candidates.length;
  return {
    question,
    answer: `Yes, ${count} ${count === 1 ? 'candidate' : 'candidates'}`,
    kind: 'yes',
    sentence: `${first.text} Try it in the next pilot; past deals cannot show that leaving it out is safe.`,
    gaps: [first, ...others],
    winsNeeded: null,
  };
}

const cannotTell = (question: string, sentence: string, winsNeeded: number | null): Verdict => ({
  question,
  answer: "Can't tell yet",
  kind: 'cannot tell',
  sentence,
  gaps: [],
  winsNeeded,
});

const largest = (gaps: readonly Gap[]) =>
  gaps
    .map((gap) => ({ ...gap, size: Math.round(gap.size * 100) / 100 }))
    .sort((a, b) => b.size - a.size || (a.title < b.title ? -1 : 1))
    .slice(0, 3);

/** Wins still needed before the least sure of these shares could clear the threshold; at least up to the smallest sample. */
export function winsStillNeeded(
  wins: number,
  shares: readonly number[],
  threshold: number,
): number | null {
  if (wins < thresholds.smallestCell) return null;
  const needs = shares.flatMap((share) => dealsNeeded(share, threshold) ?? []);
  const needed = Math.max(thresholds.enoughDeals, ...needs) - wins;
  return needed > 0 ? needed : null;
}
