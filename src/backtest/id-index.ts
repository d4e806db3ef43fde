/** Numbers texts in the order they are added. Made for hundreds of thousands of ids looked up millions of times. */
export interface IdIndex {
  /** The number of the id that stands in these bytes; −1 if it was never added. */
  find(bytes: Uint8Array, from: number, to: number): number;
  /** Numbers a new id; it must not have been added before. */
  add(bytes: Uint8Array, from: number, to: number): number;
  findText(id: string): number;
  addText(id: string): number;
}

/** Numbers kept for each slot: the id's number + 1 (0: free), its hash, where its bytes start, how many. */
const WIDTH = 4;

/**
 * Makes an empty index. It is a table of bytes, not a Map: the ids of a log are never made into texts.
 * All that a look-up compares first stands side by side, since memory is read by the line.
 */
export function makeIdIndex(): IdIndex {
  const encode = makeEncoder();
  let size = 0;
  let end = 0;
  let slots = new Int32Array(WIDTH << 12);
  let kept = new Uint8Array(1 << 15);

  /** Where a hash begins to look. */
  const startOf = (hash: number): number => (hash * WIDTH) & (slots.length - 1);
  const after = (slot: number): number => (slot + WIDTH) & (slots.length - 1);

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

  const index: IdIndex = {
    find(bytes, from, to) {
      const hash = hashOf(bytes, from, to);
      const length = to - from;
      for (let slot = startOf(hash); ; slot = after(slot)) {
        const number = slots[slot] ?? 0;
        if (number === 0) return -1;
        if (slots[slot + 1] !== hash || slots[slot + 3] !== length) continue;
        const start = slots[slot + 2] ?? 0;
        let same = 0;
        while (same < length && kept[start + same] === bytes[from + same]) same++;
        if (same === length) return number - 1;
      }
    },
    add(bytes, from, to) {
      const length = to - from;
      if (end + length > kept.length) {
        const wide = new Uint8Array(Math.max(end + length, kept.length * 2));
        wide.set(kept);
        kept = wide;
      }
      if (size * 2 * WIDTH > slots.length) grow();
      kept.set(bytes.subarray(from, to), end);
      place(Int32Array.of(size + 1, hashOf(bytes, from, to), end, length));
      end += length;
      return size++;
    },
    findText(id) {
      const bytes = encode(id);
      return index.find(bytes, 0, bytes.length);
    },
    addText(id) {
      const bytes = encode(id);
      return index.add(bytes, 0, bytes.length);
    },
  };
  return index;
}

/** Turns texts into bytes, which the next text takes the place of. Ids are short and plain, for which an encoder is slow. */
function makeEncoder(): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  const room = new Uint8Array(64);
  return (text) => {
    if (text.length > room.length) return encoder.encode(text);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return encoder.encode(text);
      room[i] = code;
    }
    return room.subarray(0, text.length);
  };
}

/** FNV-1a over the bytes, mixed so that the low bits can choose a slot. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash ^ (hash >>> 15);
}
