import { distance } from '#playbook/nearest.ts';

/** Finds words of the site near a word it does not know. */
export interface Spelling {
  /** Whether a word of the site begins with these letters. */
  begins(letters: string): boolean;
  /** The nearest word: one slip in five or six letters, two in longer ones; nothing nearer means nothing. */
  nearest(word: string): string | undefined;
}

/** Spelling over `words`, in which earlier ones are preferred. */
export function makeSpelling(preferred: readonly string[], others: readonly string[]): Spelling {
  const ranks = new Map<string, number>();
  for (const word of preferred) ranks.set(word, 0);
  for (const word of others) if (!ranks.has(word)) ranks.set(word, 1);
  const all = [...ranks].filter(([word]) => word.length > 3);
  return {
    begins: (letters) => all.some(([word]) => word.startsWith(letters)),
    nearest(word) {
      const most = word.length < 5 ? 0 : word.length < 7 ? 1 : 2;
      let best: string | undefined;
      let least = most + 1;
      for (const [candidate, rank] of all) {
        if (Math.abs(candidate.length - word.length) > most) continue;
        const slips = distance(word, candidate, most);
        const isOther = candidate[0] !== word[0];
        // Two slips, one of them in the first letter, make another word: “acquired” is not “required”.
        if (slips > most || (isOther && slips > 1)) continue;
        const cost = slips + rank * 0.2 + (isOther ? 0.5 : 0);
        if (cost < least) [best, least] = [candidate, cost];
      }
      return best;
    },
  };
}
