/**
 * Ids that sort after all made before them here: their time leads (UUID version 7's idea). Chance comes from the platform,
 * also where a page without HTTPS has no `randomUUID`.
 * @example const newRecordId = openRecordIds(); newRecordId() < newRecordId()
 */
export function openRecordIds(now: () => number = Date.now): () => string {
  let last = 0;
  return () => {
    // The thousandths are counted on: several ids of one moment still sort in their order.
    last = Math.max(last + 1, now() * 1_000);
    const chance = [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const time = last.toString(16).padStart(14, "0");
    return `${time.slice(0, 8)}-${time.slice(8)}-${chance.slice(0, 8)}-${chance.slice(8)}`;
  };
}
