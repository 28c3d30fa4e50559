/**
 * A quotient to one decimal, half up in whole numbers as ROUND does; a quotient of doubles would turn 74.25 into 74.2 now and then.
 * @example roundToTenth(297, 4) === 74.3
 */
export function roundToTenth(sum: number, count: number): number {
  return Math.floor((20 * sum + count) / (2 * count)) / 10;
}
