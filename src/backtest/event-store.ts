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

/** The deal of an event. */
export function dealOf({ deal }: EventStore, event: number): number {
  return deal[event >> BLOCK_BITS]?.[event & (BLOCK - 1)] ?? 0;
}

/** The term of an event. */
export function termOf({ term }: EventStore, event: number): number {
  return term[event >> BLOCK_BITS]?.[event & (BLOCK - 1)] ?? 0;
}

/** When an event happened, in local seconds. */
export function timeOf({ at }: EventStore, event: number): number {
  return at[event >> BLOCK_BITS]?.[event & (BLOCK - 1)] ?? 0;
}

/** The day an event happened. */
export function dayOf(store: EventStore, event: number): number {
  return Math.floor(timeOf(store, event) / 86400);
}

/** How many times an event happened. */
export function timesOf({ count }: EventStore, event: number): number {
  return count[event >> BLOCK_BITS]?.[event & (BLOCK - 1)] ?? 1;
}

/** The places of a deal's events in the store, deal after deal; those of deal d are `order[start[d]]` to `order[start[d + 1] − 1]`, by time. */
export function groupByDeal(
  store: EventStore,
  deals: number,
): { start: Uint32Array; order: Uint32Array } {
  const start = new Uint32Array(deals + 1);
  for (let i = 0; i < store.size; i++) {
    const next = dealOf(store, i) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let d = 0; d < deals; d++) start[d + 1] = (start[d + 1] ?? 0) + (start[d] ?? 0);
  const free = start.slice(0, deals);
  const order = new Uint32Array(store.size);
  for (let i = 0; i < store.size; i++) {
    const d = dealOf(store, i);
    const place = free[d] ?? 0;
    order[place] = i;
    free[d] = place + 1;
  }
  for (let d = 0; d < deals; d++) sortByTime(store, order, start[d] ?? 0, start[d + 1] ?? 0);
  return { start, order };
}

/** Insertion sort: a deal's events are few and nearly in order. Equal times are ordered by term, so that equal rows meet. */
function sortByTime(store: EventStore, order: Uint32Array, from: number, to: number): void {
  if (to - from > 200) {
    const part = order.subarray(from, to);
    part.sort((a, b) => timeOf(store, a) - timeOf(store, b) || termOf(store, a) - termOf(store, b));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const event = order[i] ?? 0;
    const time = timeOf(store, event);
    let j = i - 1;
    for (; j >= from; j--) {
      const other = order[j] ?? 0;
      const otherTime = timeOf(store, other);
      if (otherTime < time) break;
      if (otherTime === time && termOf(store, other) <= termOf(store, event)) break;
      order[j + 1] = other;
    }
    order[j + 1] = event;
  }
}
