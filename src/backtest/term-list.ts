import { foldTerm } from './term.ts';

/** The most different terms kept; more is refused as free text. */
const MOST = 60_000;

/** The distinct terms of a column, numbered in the order they are met. */
export interface TermList {
  /** The number of a raw text; the same for texts that differ in capitals and spaces only. */
  number(raw: string): number;
  /** Terms as first written, trimmed. */
  written: string[];
  folded: string[];
}

/** Makes an empty list of terms. */
export function makeTermList(): TermList {
  const byRaw = new Map<string, number>();
  const byFolded = new Map<string, number>();
  const written: string[] = [];
  const folded: string[] = [];
  return {
    written,
    folded,
    number(raw) {
      const known = byRaw.get(raw);
      if (known !== undefined) return known;
      const term = foldTerm(raw);
      let number = byFolded.get(term);
      if (number === undefined) {
        number = Math.min(written.length, MOST);
        byFolded.set(term, number);
        if (number < MOST) {
          written.push(detach(raw.trim()));
          folded.push(term);
        }
      }
      if (byRaw.size < 4 * MOST) byRaw.set(detach(raw), number);
      return number;
    },
  };
}

/** A copy of a text that does not keep the whole piece of file in memory it was cut from. */
export function detach(text: string): string {
  // Up to 12 characters engines copy anyway; joining single characters makes them copy longer ones.
  return text.length < 13 ? text : [...text].join('');
}
