const SLICES = 256;

/**
 * A map of which no single change costs much. A plain one makes room for all its keys anew when enough of them have come
 * and gone: with 100,000 of them somebody who edits a cell would wait for it. Here only a slice of the keys is moved.
 * Values come slice by slice, not in the order in which they were set.
 */
export class SlicedMap<K extends string | number, V> {
  readonly #slices: readonly Map<K, V>[] = Array.from({ length: SLICES }, () => new Map<K, V>());

  get(key: K): V | undefined {
    return this.#sliceOf(key).get(key);
  }

  set(key: K, value: V): void {
    this.#sliceOf(key).set(key, value);
  }

  delete(key: K): void {
    this.#sliceOf(key).delete(key);
  }

  *keys(): Iterable<K> {
    for (const slice of this.#slices) yield* slice.keys();
  }

  *values(): Iterable<V> {
    for (const slice of this.#slices) yield* slice.values();
  }

  #sliceOf(key: K): Map<K, V> {
    return this.#slices[(typeof key === "number" ? key : mix(key)) & (SLICES - 1)]!;
  }
}

/** A number from the last letters of a key, where keys differ most. */
function mix(key: string): number {
  let mixed = key.length;
  for (let place = Math.max(0, key.length - 8); place < key.length; place += 1) mixed = (mixed * 31 + key.charCodeAt(place)) | 0;
  return mixed ^ (mixed >>> 8);
}
