/** Rows or columns along one side of the grid: where each begins, however high or hidden the others are. */
export interface Axis {
  readonly count: number;
  /** Of all together, in pixels. */
  readonly total: number;
  startOf(place: number): number;
  /** 0 for what is hidden. */
  sizeOf(place: number): number;
  /** The place that covers a distance from the beginning. */
  at(distance: number): number;
  /** The next place that shows, in a direction; the given one where there is none. */
  next(place: number, step: 1 | -1): number;
}

/**
 * An axis of so many places; a million of them take eight megabytes and no time.
 * @example axisOf(3, () => 28).startOf(2) === 56
 */
export function axisOf(count: number, sizeOf: (place: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let place = 0; place < count; place += 1) starts[place + 1] = starts[place]! + sizeOf(place);
  const size = (place: number): number => starts[place + 1]! - starts[place]!;
  return {
    count, total: starts[count]!, sizeOf: size,
    startOf: (place) => starts[Math.max(0, Math.min(count, place))]!,
    at(distance) {
      let [low, high] = [0, Math.max(0, count - 1)];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= distance) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    next(place, step) {
      for (let other = place + step; other >= 0 && other < count; other += step) if (size(other) > 0) return other;
      return place;
    },
  };
}
