import type pg from "pg";
import type { Vault } from "../crypto/vault.js";
import { rebuildTables } from "../history/rebuildTables.js";
import { openStore, type OpenStore } from "../store/openStore.js";
import { listPlaces, readRoster } from "../store/rosters.js";
import type { DistrictVerified } from "./verifyDistricts.js";

export interface Rebuilt {
  readonly records: number;
  /** Units whose tables had told something else than their history. */
  readonly differed: readonly string[];
}

/** Faults of the tables are what rebuilding mends; any other is one of the history, which is then no source. */
const mended: ReadonlySet<string> = new Set(["digest-differs", "record-differs", "duty-differs"]);

/** Makes the tables of verified districts anew from their histories; null, and nothing done, where a history is broken. */
export async function rebuildDistricts(connection: pg.PoolConfig, vault: Vault, verified: readonly DistrictVerified[]): Promise<Rebuilt | null> {
  const places = verified.flatMap(({ places: all }) => all ?? []);
  if (places.some(({ faults }) => faults.some(({ code }) => !mended.has(code)))) return null;
  const differed = new Set(places.filter(({ faults }) => faults.length > 0).map(({ place }) => place.unitId));
  let records = 0;
  for (const { districtId } of verified) {
    const store = await openStore(connection, { vault, districtId });
    try {
      const before = await readDigests(store);
      records += await rebuildTables(store, new Date());
      for (const [place, digest] of await readDigests(store)) if (before.get(place) !== digest) differed.add((JSON.parse(place) as { unitId: string }).unitId);
    } finally {
      await store.close();
    }
  }
  return { records, differed: [...differed].sort() };
}

async function readDigests(store: OpenStore): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const place of await listPlaces(store)) {
    const { digest, people, revision } = await readRoster(store, place);
    digests.set(JSON.stringify(place), `${digest} ${String(people)} ${String(revision)}`);
  }
  return digests;
}
