import { createHash, randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { IsoDay } from "../../roster/model/partialDate.js";
import type { RegisterRead } from "../../roster/protocol/register.js";
import { problems } from "../problem.js";
import { recordOffice } from "../people/recordOffice.js";
import { holdOneMoment, type OpenStore, type Store } from "../store/openStore.js";
import { lockDistrict } from "../store/rosters.js";
import { insertSnapshot, insertSnapshotPart, readSnapshots, type KeptSnapshot } from "../store/snapshots.js";
import { dayInShanghai } from "../sync/dayInShanghai.js";
import { readRegisterWithin } from "./readRegister.js";

const zip = promisify(gzip);

/** One part holds so many people, so that a register of any size is read and written piece by piece. */
const peopleInPart = 2_000;

export interface SnapshotRequest {
  readonly period: string;
  readonly asOf: IsoDay;
  /** The snapshot of the period that this one takes the place of, and why; null for the first. */
  readonly supersedes: { readonly snapshotId: string; readonly reason: string } | null;
  readonly actor: string;
  readonly at: Date;
}

/**
 * Freezes the register for a period: what a report of it is made from stays as it is, whatever is corrected afterwards (H3).
 * @throws Problem "period-wrong", "snapshot-exists" where the period has one and this one does not say that it supersedes it
 */
export async function takeSnapshot(store: OpenStore, { period, asOf, supersedes, actor, at }: SnapshotRequest): Promise<KeptSnapshot> {
  if (!asOf.startsWith(period) || asOf > dayInShanghai(at)) throw problems.periodWrong();
  return store.inTransaction(async (within) => {
    await holdOneMoment(within);
    await lockDistrict(within);
    const [present] = await readSnapshots(within, period);
    if ((present?.snapshotId ?? null) !== (supersedes?.snapshotId ?? null)) throw problems.snapshotExists();
    const register = await readRegisterWithin(within, at);
    const snapshotId = randomUUID();
    const { parts, digest } = await writeParts(within, snapshotId, register);
    const reason = supersedes?.reason ?? null;
    const snapshot: KeptSnapshot = {
      snapshotId, period, asOf, takenAt: at.toISOString(), takenBy: actor, people: register.people.length, parts, digest,
      supersedes: supersedes?.snapshotId ?? null, reason,
    };
    await insertSnapshot(within, snapshot);
    await recordOffice(within, { cause: snapshotId, actor, at }, [{
      kind: "snapshot-taken", subject: snapshotId,
      body: { period, asOf, people: snapshot.people, digest, supersedes: snapshot.supersedes, ...(reason === null ? {} : { sealedText: reason }) },
    }]);
    return snapshot;
  });
}

async function writeParts(store: Store, snapshotId: string, { people, ...whole }: RegisterRead): Promise<{ readonly parts: number; readonly digest: string }> {
  const hash = createHash("sha256");
  let parts = 0;
  const write = async (value: unknown): Promise<void> => {
    const text = JSON.stringify(value);
    hash.update(text);
    await insertSnapshotPart(store, snapshotId, parts, (await zip(text)).toString("base64"));
    parts += 1;
  };
  await write(whole);
  for (let from = 0; from < people.length; from += peopleInPart) await write(people.slice(from, from + peopleInPart));
  return { parts, digest: hash.digest("hex") };
}
