/** Which places share a key, for a million of them: keys are kept as numbers, never as texts. */
export interface Blocks {
  /** Says that a place has a key. A place is told whole before the next one, in their order. */
  add(key: string, place: number): void;
  /** Calls with the places of each key that two or more share, ascending. */
  each(look: (places: Int32Array) => void): void;
}

/** @param expected about how many keys will come */
export function openBlocks(expected: number): Blocks {
  let capacity = 1024;
  while (capacity < expected * 2) capacity *= 2;
  let slots = new Float64Array(capacity);
  let blockAt = new Int32Array(capacity);
  let blocks = 0;
  let entries = 0;
  let blockOf = new Int32Array(Math.max(16, expected));
  let placeOf = new Int32Array(Math.max(16, expected));

  const slotOf = (hash: number, into: Float64Array): number => {
    let slot = (hash % into.length) | 0;
    while (into[slot] !== 0 && into[slot] !== hash) slot = slot + 1 === into.length ? 0 : slot + 1;
    return slot;
  };

  const grow = (): void => {
    const larger = new Float64Array(slots.length * 2);
    const moved = new Int32Array(larger.length);
    for (let slot = 0; slot < slots.length; slot += 1) {
      if (slots[slot] === 0) continue;
      const to = slotOf(slots[slot]!, larger);
      larger[to] = slots[slot]!;
      moved[to] = blockAt[slot]!;
    }
    slots = larger;
    blockAt = moved;
  };

  return {
    add(key, place) {
      const hash = hashText(key);
      let slot = slotOf(hash, slots);
      if (slots[slot] === 0) {
        if (blocks * 2 >= slots.length) {
          grow();
          slot = slotOf(hash, slots);
        }
        slots[slot] = hash;
        blockAt[slot] = blocks;
        blocks += 1;
      }
      if (entries === blockOf.length) {
        blockOf = lengthened(blockOf);
        placeOf = lengthened(placeOf);
      }
      blockOf[entries] = blockAt[slot]!;
      placeOf[entries] = place;
      entries += 1;
    },

    each(look) {
      const ends = new Int32Array(blocks + 1);
      for (let entry = 0; entry < entries; entry += 1) ends[blockOf[entry]! + 1]! += 1;
      for (let block = 0; block < blocks; block += 1) ends[block + 1]! += ends[block]!;
      const places = new Int32Array(entries);
      const next = ends.slice(0, blocks);
      for (let entry = 0; entry < entries; entry += 1) places[next[blockOf[entry]!]!++] = placeOf[entry]!;
      for (let block = 0; block < blocks; block += 1) {
        if (ends[block + 1]! - ends[block]! > 1) look(places.subarray(ends[block]!, ends[block + 1]));
      }
    },
  };
}

function lengthened(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(numbers.length * 2);
  longer.set(numbers);
  return longer;
}

/** 52 bits, never 0. Two keys with one number would only cost a comparison that finds them apart. */
function hashText(text: string): number {
  let [a, b] = [0x811c9dc5, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d);
  b = Math.imul(b ^ (b >>> 13), 0x297a2d39);
  return ((a ^ (b >>> 16)) >>> 0) * 0x100000 + ((b ^ (a >>> 14)) >>> 12) + 1;
}
