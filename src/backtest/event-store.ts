/** Events in one block; blocks are never copied, so that a growing log does not hold itself twice. */
const BLOCK_BITS = 18;
const BLOCK = 1 << BLOCK_BITS;

/** Events as columns of numbers: 14 bytes each, 18 where the log brings counts. */
export interface EventStore {
  size: number;
  deal: Uint32Array[];
  term: Uint16Array[];
  at: Float64Array[];
  /** How many times, where a row stands for several; empty when each row is one. */
  count: Uint32Array[];
}

/** Makes a store without events. */
export function makeEventStore(): EventStore {
  return { size: 0, deal: [], term: [], at: [], count: [] };
}

/** Adds an event that happened `count` times. */
export function addEvent(
  store: EventStore,
  deal: number,
  term: number,
  at: number,
  count = 1,
): void {
  const place = store.size & (BLOCK - 1);
  const block = store.size++ >> BLOCK_BITS;
  if (place === 0) {
    store.deal.push(new Uint32Array(BLOCK));
    store.term.push(new Uint16Array(BLOCK));
    store.at.push(new Float64Array(BLOCK));
  }
  put(store.deal[block], place, deal);
  put(store.term[block], place, term);
  put(store.at[block], place, at);
  if (count !== 1 || store.count.length > 0) {
    while (store.count.length <= block) store.count.push(new Uint32Array(BLOCK).fill(1));
    put(store.count[block], place, count);
  }
}

function put(
  column: Uint32Array | Uint16Array | Float64Array | undefined,
  place: number,
  value: number,
): void {
  if (column) column[place] = value;
}

/** All events, deal after deal and in each by time: those of deal d stand at `start[d]` to `start[d + 1] − 1`. */
export interface DealEvents {
  start: Uint32Array;
  term: Uint16Array;
  /** Local seconds. */
  at: Float64Array;
  /** Undefined where each row is one event. */
  count: Uint32Array | undefined;
}

/** How many times the event at a place happened. */
export function timesAt({ count }: DealEvents, place: number): number {
  return count ? (count[place] ?? 1) : 1;
}

/**
 * Puts the events of each deal side by side, since all counting goes deal by deal and memory is read
 * by the line. It empties the store, so that a large log does not stand in memory twice.
 */
export function groupByDeal(store: EventStore, deals: number): DealEvents {
  const start = new Uint32Array(deals + 1);
  for (let i = 0; i < store.size; i++) {
    const next = (store.deal[i >> BLOCK_BITS]?.[i & (BLOCK - 1)] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let d = 0; d < deals; d++) start[d + 1] = (start[d + 1] ?? 0) + (start[d] ?? 0);
  const at = new Float64Array(store.size);
  const term = new Uint16Array(store.size);
  const count = store.count.length > 0 ? new Uint32Array(store.size) : undefined;
  const free = start.slice(0, deals);
  store.deal.forEach((dealsOf, block) => {
    const [times, terms, counts] = [store.at[block], store.term[block], store.count[block]];
    const size = Math.min(BLOCK, store.size - block * BLOCK);
    for (let i = 0; i < size; i++) {
      const deal = dealsOf[i] ?? 0;
      const place = free[deal] ?? 0;
      free[deal] = place + 1;
      at[place] = times?.[i] ?? 0;
      term[place] = terms?.[i] ?? 0;
      if (count) count[place] = counts?.[i] ?? 1;
    }
    // What was moved can go.
    store.at[block] = new Float64Array(0);
    store.term[block] = new Uint16Array(0);
  });
  Object.assign(store, makeEventStore());
  const events = { start, term, at, count };
  for (let d = 0; d < deals; d++) sortByTime(events, start[d] ?? 0, start[d + 1] ?? 0);
  return events;
}

/** A deal's events are few and nearly in order, or so many that they need a real sort. Equal times are ordered by term, so that equal rows meet. */
function sortByTime(events: DealEvents, from: number, to: number): void {
  if (to - from > 200) return sortMany(events, from, to);
  const { term, at, count } = events;
  for (let i = from + 1; i < to; i++) {
    const [time, what, times] = [at[i] ?? 0, term[i] ?? 0, timesAt(events, i)];
    let j = i - 1;
    for (; j >= from; j--) {
      const other = at[j] ?? 0;
      if (other < time || (other === time && (term[j] ?? 0) <= what)) break;
      at[j + 1] = other;
      term[j + 1] = term[j] ?? 0;
      if (count) count[j + 1] = count[j] ?? 1;
    }
    at[j + 1] = time;
    term[j + 1] = what;
    if (count) count[j + 1] = times;
  }
}

function sortMany(events: DealEvents, from: number, to: number): void {
  const { term, at, count } = events;
  const rows = Array.from({ length: to - from }, (_, i) => ({
    time: at[from + i] ?? 0,
    what: term[from + i] ?? 0,
    times: timesAt(events, from + i),
  }));
  rows.sort((a, b) => a.time - b.time || a.what - b.what);
  rows.forEach(({ time, what, times }, i) => {
    at[from + i] = time;
    term[from + i] = what;
    if (count) count[from + i] = times;
  });
}
