import type { ProcessChange } from '#deal/adopt.ts';

/** What is different in the process since the plan was made, and that nothing was lost. */
export function changeWords({ added, reworded, moved, dropped }: ProcessChange): string {
  const quoted = (lines: readonly string[]) =>
    lines
      .slice(0, 4)
      .map((line) => `“${line}”`)
      .join(', ') + (lines.length > 4 ? ` and ${lines.length - 4} more` : '');
  const parts = [
    added.length && `New: ${quoted(added)}.`,
    reworded.length && `Said otherwise: ${quoted(reworded.map(({ now }) => now))}.`,
    moved.length && `In another stage now, with what you wrote: ${quoted(moved)}.`,
    dropped.length && `No longer asked for: ${quoted(dropped)}.`,
  ].filter((each) => typeof each === 'string');
  return `The process has changed since this plan was made. ${parts.join(' ')} Everything you wrote is still here.`;
}
