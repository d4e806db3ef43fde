/** The form in which terms are compared: Unicode-composed, trimmed, single spaces, case-folded. */
export function foldTerm(term: string): string {
  return term.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** A folded name of a stage without the pipeline that some exports add in brackets. */
export function withoutPipeline(term: string): string {
  return term.replace(/ \([^()]*\)$/, '');
}

/** The choice most like a text, with its likeness from 0 to 1, by shared pairs of letters (Dice). */
export function closest<Choice>(
  text: string,
  choices: readonly Choice[],
  words: (choice: Choice) => string,
): { choice: Choice; likeness: number } | undefined {
  const wanted = letterPairs(text);
  let best: { choice: Choice; likeness: number } | undefined;
  for (const choice of choices) {
    const likeness = dice(wanted, letterPairs(words(choice)));
    if (!best || likeness > best.likeness) best = { choice, likeness };
  }
  return best;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function letterPairs(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of foldTerm(text).split(/[^\p{L}\p{N}]+/u)) {
    const padded = ` ${word} `;
    if (word) for (let i = 0; i + 1 < padded.length; i++) pairs.add(padded.slice(i, i + 2));
  }
  return pairs;
}
