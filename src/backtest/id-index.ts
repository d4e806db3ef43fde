/** Numbers texts in the order they are added. Made for hundreds of thousands of ids looked up millions of times. */
export interface IdIndex {
  /** The number of an id; −1 if it was never added. */
  find(id: string): number;
  /** Numbers a new id; it must not have been added before. */
  add(id: string): number;
}

/** Numbers kept for each slot: the id's number + 1 (0: free), its hash, where its codes start, how many. */
const WIDTH = 4;

/**
 * Makes an empty index. It is a table of character codes, not a Map: an id cut out of a large text is
 * slow to look up in a Map (its hash is kept nowhere), and a key would hold that whole text in memory.
 * All that a look-up compares first stands side by side, since memory is read by the line.
 */
export function makeIdIndex(): IdIndex {
  let size = 0;
  let end = 0;
  let slots = new Int32Array(WIDTH << 12);
  let codes = new Uint16Array(1 << 15);

  /** Where a hash begins to look. */
  const startOf = (hash: number): number => (hash * WIDTH) & (slots.length - 1);
  const after = (slot: number): number => (slot + WIDTH) & (slots.length - 1);

  const isAt = (start: number, id: string): boolean => {
    for (let i = 0; i < id.length; i++) if (codes[start + i] !== id.charCodeAt(i)) return false;
    return true;
  };

  const place = (entry: Int32Array): void => {
    let slot = startOf(entry[1] ?? 0);
    while (slots[slot] !== 0) slot = after(slot);
    slots.set(entry, slot);
  };

  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += WIDTH)
      if (before[slot] !== 0) place(before.subarray(slot, slot + WIDTH));
  };

  return {
    find(id) {
      const hash = hashOf(id);
      for (let slot = startOf(hash); ; slot = after(slot)) {
        const number = slots[slot] ?? 0;
        if (number === 0) return -1;
        if (slots[slot + 1] !== hash || slots[slot + 3] !== id.length) continue;
        if (isAt(slots[slot + 2] ?? 0, id)) return number - 1;
      }
    },
    add(id) {
      if (end + id.length > codes.length) {
        const wide = new Uint16Array(Math.max(end + id.length, codes.length * 2));
        wide.set(codes);
        codes = wide;
      }
      if (size * 2 * WIDTH > slots.length) grow();
      for (let i = 0; i < id.length; i++) codes[end + i] = id.charCodeAt(i);
      place(Int32Array.of(size + 1, hashOf(id), end, id.length));
      end += id.length;
      return size++;
    },
  };
}

/** FNV-1a over the character codes, mixed so that the low bits can choose a slot. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}
