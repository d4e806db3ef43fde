/** How a deal stands: the customer chose us, chose otherwise or nothing, we said no, or it is running. */
export const outcomes = ['won', 'lost', 'disqualified', 'open'] as const;
export type Outcome = (typeof outcomes)[number];

/** Is this one of the four outcomes? */
export function isOutcome(text: string): text is Outcome {
  return outcomes.some((outcome) => outcome === text);
}
