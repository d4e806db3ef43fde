/** Events as columns of numbers: 14 bytes each, 18 where the log brings counts. */
export interface EventStore {
  size: number;
  deal: Uint32Array;
  term: Uint16Array;
  /** Local seconds. */
  at: Float64Array;
  /** How many times, where a row stands for several; `undefined` when each row is one. */
  count: Uint32Array | undefined;
}

/** Makes a store without events. */
export function makeEventStore(): EventStore {
  const room = 1 << 14;
  return {
    size: 0,
    deal: new Uint32Array(room),
    term: new Uint16Array(room),
    at: new Float64Array(room),
    count: undefined,
  };
}

/** Adds an event that happened `count` times. */
export function addEvent(
  store: EventStore,
  deal: number,
  term: number,
  at: number,
  count = 1,
): void {
  if (store.size === store.deal.length) grow(store);
  const i = store.size++;
  store.deal[i] = deal;
  store.term[i] = term;
  store.at[i] = at;
  if (count !== 1) store.count ??= new Uint32Array(store.deal.length).fill(1);
  if (store.count) store.count[i] = count;
}

function grow(store: EventStore): void {
  // Half as much again: doubling would hold three times the log for a moment.
  const room = Math.ceil(store.deal.length * 1.5);
  store.deal = into(new Uint32Array(room), store.deal);
  store.term = into(new Uint16Array(room), store.term);
  store.at = into(new Float64Array(room), store.at);
  if (store.count) store.count = into(new Uint32Array(room).fill(1), store.count);
}

function into<Column extends Uint32Array | Uint16Array | Float64Array>(
  wide: Column,
  narrow: Column,
): Column {
  wide.set(narrow);
  return wide;
}

/** The places of a deal's events in the store, deal after deal; those of deal d are `order[start[d]]` to `order[start[d + 1] − 1]`, by time. */
export function groupByDeal(
  store: EventStore,
  deals: number,
): { start: Uint32Array; order: Uint32Array } {
  const start = new Uint32Array(deals + 1);
  for (let i = 0; i < store.size; i++) {
    const next = (store.deal[i] ?? 0) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let d = 0; d < deals; d++) start[d + 1] = (start[d + 1] ?? 0) + (start[d] ?? 0);
  const free = start.slice(0, deals);
  const order = new Uint32Array(store.size);
  for (let i = 0; i < store.size; i++) {
    const d = store.deal[i] ?? 0;
    const place = free[d] ?? 0;
    order[place] = i;
    free[d] = place + 1;
  }
  for (let d = 0; d < deals; d++) sortByTime(store, order, start[d] ?? 0, start[d + 1] ?? 0);
  return { start, order };
}

/** Insertion sort: a deal's events are few and nearly in order. Equal times are ordered by term, so that equal rows meet. */
function sortByTime({ at, term }: EventStore, order: Uint32Array, from: number, to: number): void {
  if (to - from > 200) {
    const part = order.subarray(from, to);
    part.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || (term[a] ?? 0) - (term[b] ?? 0));
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const event = order[i] ?? 0;
    const time = at[event] ?? 0;
    const kind = term[event] ?? 0;
    let j = i - 1;
    for (; j >= from; j--) {
      const other = order[j] ?? 0;
      const otherTime = at[other] ?? 0;
      if (otherTime < time || (otherTime === time && (term[other] ?? 0) <= kind)) break;
      order[j + 1] = other;
    }
    order[j + 1] = event;
  }
}
