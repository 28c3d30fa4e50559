import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { PersonView } from "../../roster/model/person.js";
import type { RegisterRead } from "../../roster/protocol/register.js";
import { problems } from "../problem.js";
import type { Store } from "../store/openStore.js";
import { readSnapshotPart, readSnapshots, type KeptSnapshot } from "../store/snapshots.js";

const unzip = promisify(gunzip);

/**
 * The register as it was frozen, compared with the digest that stands in the history.
 * @param snapshotId one that was superseded; left out, the one that counts
 * @throws Problem "snapshot-unknown"
 */
export async function readSnapshot(store: Store, period: string, snapshotId: string | null): Promise<{ readonly snapshot: KeptSnapshot; readonly register: RegisterRead }> {
  const snapshot = (await readSnapshots(store, period)).find((each) => snapshotId === null || each.snapshotId === snapshotId);
  if (snapshot === undefined) throw problems.snapshotUnknown();
  const hash = createHash("sha256");
  let whole: Omit<RegisterRead, "people"> | null = null;
  const people: PersonView[] = [];
  for (let part = 0; part < snapshot.parts; part += 1) {
    const text = (await unzip(Buffer.from(await readSnapshotPart(store, snapshot.snapshotId, part), "base64"))).toString("utf8");
    hash.update(text);
    if (part === 0) whole = JSON.parse(text) as Omit<RegisterRead, "people">;
    else people.push(...(JSON.parse(text) as PersonView[]));
  }
  if (whole === null || hash.digest("hex") !== snapshot.digest) throw new Error(`The snapshot ${snapshot.snapshotId} is not what was frozen`);
  return { snapshot, register: { ...whole, people } };
}

/** The people as they stood at the end of the year before a day; null where the year was not frozen. */
export async function readLastYearEnd(store: Store, asOf: IsoDay): Promise<readonly PersonView[] | null> {
  const period = String(Number(asOf.slice(0, 4)) - 1);
  return (await readSnapshots(store, period)).length === 0 ? null : (await readSnapshot(store, period, null)).register.people;
}
