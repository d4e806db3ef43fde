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
  let row = 0;
  let size = 0;
  const isAfter = (place: number, later: number): boolean => {
    const [one, other] = [thing[place] ?? 0, thing[later] ?? 0];
    const days = (day[place] ?? 0) - (day[later] ?? 0);
    if (days !== 0) return days > 0;
    const stages = (stageOf[one] ?? 0) - (stageOf[other] ?? 0);
    return stages === 0 ? one > other : stages > 0;
  };
  const swap = (a: number, b: number): void => {
    [thing[a], thing[b]] = [thing[b] ?? 0, thing[a] ?? 0];
    [day[a], day[b]] = [day[b] ?? 0, day[a] ?? 0];
  };
  return {
    add(one, onDay) {
      if (lastDeal[one] === row) return false;
      lastDeal[one] = row;
      thing[size] = one;
      day[size++] = onDay;
      return true;
    },
    endDeal() {
      const first = start[row] ?? 0;
      // They come nearly in order.
      for (let i = first + 1; i < size; i++)
        for (let j = i; j > first && isAfter(j - 1, j); j--) swap(j - 1, j);
      start[++row] = size;
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
