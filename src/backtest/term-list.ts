import type { Row } from './csv-row.ts';
import { makeIdIndex } from './id-index.ts';
import { foldTerm } from './term.ts';

/** The most different terms kept; more is refused as free text. */
const MOST = 60_000;

/** The distinct terms of a column, numbered in the order they are met. */
export interface TermList {
  /** The number of a raw text; the same for texts that differ in capitals and spaces only. */
  number(raw: string): number;
  /** The same for a cell, which becomes text only when it is new. */
  numberAt(row: Row, cell: number): number;
  /** Terms as first written, trimmed. */
  written: string[];
  folded: string[];
}

/** Makes an empty list of terms. */
export function makeTermList(): TermList {
  const byFolded = new Map<string, number>();
  const met = makeIdIndex();
  const numbers: number[] = [];
  const list: TermList = {
    written: [],
    folded: [],
    number(raw) {
      const term = foldTerm(raw);
      const known = byFolded.get(term);
      if (known !== undefined) return known;
      const number = Math.min(list.written.length, MOST);
      byFolded.set(term, number);
      if (number < MOST) {
        list.written.push(raw.replace(/\s+/g, ' ').trim());
        list.folded.push(term);
      }
      return number;
    },
    numberAt(row, cell) {
      const [from, to] = [row.from[cell] ?? 0, row.to[cell] ?? 0];
      if (!row.isPlain || cell >= row.size) return list.number(row.text(cell));
      const known = met.find(row.bytes, from, to);
      if (known >= 0) return numbers[known] ?? 0;
      const number = list.number(row.text(cell));
      if (numbers.length < 4 * MOST) {
        met.add(row.bytes, from, to);
        numbers.push(number);
      }
      return number;
    },
  };
  return list;
}
