/** Of one answer of Excel; on the web it ends a request at 5 MB. */
export const messageBytes = 1_500_000;

/** A cell of a roster with its quotes and comma, before anything is known: measured 13 bytes, taken with room. */
const expected = 18;
/** So much of the limit is used, for rows differ. */
const share = 0.85;

/**
 * How many rows to ask for at a time, by what the rows so far weighed.
 * @example blockRows(30).next() // 2361
 */
export function blockRows(columns: number): { next(): number; measured(values: readonly (readonly unknown[])[]): void } {
  let perRow = Math.max(1, columns) * expected;
  return {
    next: () => Math.max(1, Math.floor((messageBytes * share) / perRow)),
    measured(values) {
      if (values.length === 0) return;
      const step = Math.max(1, Math.floor(values.length / 200));
      let [bytes, counted] = [0, 0];
      for (let row = 0; row < values.length; row += step) {
        bytes += weightOf(values[row]!);
        counted += 1;
      }
      perRow = Math.max(1, bytes / counted);
    },
  };
}

const encoder = new TextEncoder();

function weightOf(row: readonly unknown[]): number {
  return encoder.encode(JSON.stringify(row)).length + 1;
}
