import { verifyWithin, exportHeads, type ExportedHead, type PlaceVerified } from "../history/verifyHistory.js";
import { holdsKeysOf, type Store } from "../store/openStore.js";

export interface DistrictVerified {
  readonly districtId: string;
  /** null: what it holds was sealed with other keys, so that it cannot be verified here. */
  readonly places: readonly PlaceVerified[] | null;
  /** The ends of its chains, to be kept elsewhere. */
  readonly heads: readonly ExportedHead[];
}

/** Heads of a district that were exported before. */
export interface DistrictHeads {
  readonly districtId: string;
  readonly heads: readonly ExportedHead[];
}

/** Verifies the history of every district in a database, in a transaction that sees one moment. */
export async function verifyDistricts(within: Omit<Store, "districtId">, exported: readonly DistrictHeads[] = []): Promise<readonly DistrictVerified[]> {
  const rows = await within.db.selectFrom("districts").select("district_id").orderBy("district_id").execute();
  const verified: DistrictVerified[] = [];
  for (const { district_id: districtId } of rows) {
    const store = { ...within, districtId };
    if (!(await holdsKeysOf(store))) verified.push({ districtId, places: null, heads: [] });
    else {
      const heads = exported.filter((each) => each.districtId === districtId).flatMap((each) => each.heads);
      verified.push({ districtId, places: await verifyWithin(store, heads), heads: await exportHeads(store) });
    }
  }
  // A district that was exported and is gone altogether is missing as much as a place is.
  const known = new Set(rows.map((row) => row.district_id));
  for (const { districtId, heads } of exported) {
    if (known.has(districtId)) continue;
    const places = heads.map(({ unitId, ledgerId, length, head }): PlaceVerified => ({
      place: { unitId, ledgerId }, events: 0, head, faults: [{ code: "exported-head-missing", chainPlace: length }],
    }));
    verified.push({ districtId, places, heads: [] });
  }
  return verified;
}

export function countFaults(verified: readonly DistrictVerified[]): number {
  return verified.reduce((sum, { places }) => sum + (places ?? []).reduce((inner, { faults }) => inner + faults.length, 0), 0);
}
