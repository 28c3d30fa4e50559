/**
 * A range that is used within one message only: Excel need not keep it alive, which would cost an action each and a further
 * message to let all of them go.
 * @example const range = lightly(worksheet.getRangeByIndexes(0, 0, 9, 3)); range.load("values");
 */
export function lightly<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}
