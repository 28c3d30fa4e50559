/** Of one message, asked or answered; on the web Excel ends them at 5 MB. */
export const messageBytes = 1_500_000;

/** So much of it is planned for, for rows differ. */
export const plannedBytes = messageBytes * 0.94;

/** An address list of more characters is cut: Excel refuses them beyond 8,192, and a short one is quickly written anew. */
export const listLength = 4_000;

const encoder = new TextEncoder();

/** The bytes of some of the rows, as Excel answers them, taken for all. @example rowWeight([["张三", 1]]) === 15 */
export function rowWeight(rows: readonly (readonly unknown[])[]): number {
  if (rows.length === 0) return 0;
  const step = Math.max(1, Math.floor(rows.length / 200));
  let [bytes, counted] = [0, 0];
  for (let row = 0; row < rows.length; row += step) {
    bytes += encoder.encode(JSON.stringify(rows[row])).length + 1;
    counted += 1;
  }
  return bytes / counted;
}
