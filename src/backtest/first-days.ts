import { NEVER } from './days.ts';

/** The first days of things in deals, deal after deal: those of row r stand at `start[r]` to `start[r + 1] − 1`. */
export interface FirstDays {
  start: Uint32Array;
  /** Place in the model's list. */
  thing: Uint16Array;
  day: Int32Array;
}

/** Collects first days, one deal after the other. */
export interface FirstDaysCollector {
  /** Is this the first of its kind in the running deal? Then its day is kept. */
  add(thing: number, day: number): boolean;
  /** Ends the running deal; its things are put in order of day, those of one day in the order of the design. */
  endDeal(): void;
  take(): FirstDays;
}

/** Makes a collector; `stageOf` gives the place of each thing's stage. */
export function collectFirstDays(
  deals: number,
  most: number,
  stageOf: readonly number[],
): FirstDaysCollector {
  const start = new Uint32Array(deals + 1);
  const thing = new Uint16Array(most);
  const day = new Int32Array(most);
  const lastDeal = new Int32Array(stageOf.length).fill(-1);
  const running: { thing: number; day: number }[] = [];
  const spare: { thing: number; day: number }[] = [];
  let row = 0;
  let size = 0;
  return {
    add(one, onDay) {
      if (lastDeal[one] === row) return false;
      lastDeal[one] = row;
      // Deals are many and short: what one needed serves the next.
      const made = spare.pop() ?? { thing: 0, day: 0 };
      made.thing = one;
      made.day = onDay;
      running.push(made);
      return true;
    },
    endDeal() {
      if (running.length > 1)
        running.sort(
          (a, b) =>
            a.day - b.day || (stageOf[a.thing] ?? 0) - (stageOf[b.thing] ?? 0) || a.thing - b.thing,
        );
      for (const one of running) {
        thing[size] = one.thing;
        day[size++] = one.day;
        spare.push(one);
      }
      start[++row] = size;
      running.length = 0;
    },
    take: () => ({ start, thing, day }),
  };
}

/** The first day of a thing in the deal of a row; NEVER if it did not happen. */
export function dayIn({ start, thing, day }: FirstDays, row: number, wanted: number): number {
  const end = start[row + 1] ?? 0;
  for (let i = start[row] ?? 0; i < end; i++) if (thing[i] === wanted) return day[i] ?? NEVER;
  return NEVER;
}
