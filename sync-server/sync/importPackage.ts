import { createHash, randomBytes } from "node:crypto";
import { tellRoster } from "../../roster/changes/tellRoster.js";
import type { Refusal } from "../../roster/model/refusal.js";
import { namesOf } from "../../roster/protocol/agreement.js";
import { openAskOf } from "../../roster/protocol/ask.js";
import { outcomesOf } from "../../roster/protocol/outcome.js";
import { parsePackage, type PackageContent } from "../../roster/protocol/package/content.js";
import { openEnvelope, readEnvelope, sealEnvelope, type Envelope } from "../../roster/protocol/package/envelope.js";
import { markOf, type ReceiptContent } from "../../roster/protocol/package/receipt.js";
import { publicKeysOf } from "../../roster/protocol/package/keys.js";
import type { Submission } from "../../roster/protocol/submission.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { officeKeysOf } from "../crypto/officeKeys.js";
import { readRosterAt } from "../history/readRosterAt.js";
import { problems, type Problem } from "../problem.js";
import { deviceIdOf, findDevice, type Device } from "../store/devices.js";
import type { OpenStore, Store } from "../store/openStore.js";
import { findPackage, insertPackage } from "../store/packages.js";
import { lockRoster, type RosterPlace } from "../store/rosters.js";
import { acceptWithin } from "./acceptSubmission.js";

export interface ImportRequest {
  readonly bytes: Uint8Array;
  /** The officer who imports it. */
  readonly actor: string;
  readonly at: Date;
}

/**
 * Takes a package: whose it is, unaltered and meant for here, then the changes that its table makes of what the unit had
 * had told, as one submission under the package's id. The same file again is answered with the same receipt (S2), also of a
 * device that was revoked meanwhile; of such a device nothing else is taken, whenever it says that it was made.
 * @returns the receipt's file
 * @throws Problem "package-…", "submission-differs", "base-ahead"
 */
export async function importPackage(store: OpenStore, { bytes, actor, at }: ImportRequest): Promise<Uint8Array> {
  const read = readEnvelope(bytes, "package");
  if (!read.ok) throw problemOf(read.refusal);
  const envelope = read.value;
  const office = officeKeysOf(store.vault);
  if (envelope.header.to !== publicKeysOf(office).seal) throw problems.packageForAnother();
  const device = await trustedDevice(store, envelope);
  const opened = openEnvelope(envelope, office);
  if (!opened.ok) throw problemOf(opened.refusal);
  const content = parsePackage(opened.value);
  if (!content.ok) throw problemOf(content.refusal);
  return store.inTransaction((within) => importWithin(within, { envelope, content: content.value, device, actor, at }));
}

interface Opened extends Omit<ImportRequest, "bytes"> {
  readonly envelope: Envelope;
  readonly content: PackageContent;
  readonly device: Device;
}

async function importWithin(store: Store, { envelope, content, device, actor, at }: Opened): Promise<Uint8Array> {
  const { header, fileDigest } = envelope;
  const place = { unitId: header.unit, ledgerId: header.ledger };
  // Packages of one unit come one after the other, so that the second of two sees the receipt of the first.
  await lockRoster(store, place);
  const known = await findPackage(store, header.unit, header.packageId);
  if (known !== null) {
    if (known.fileDigest !== fileDigest) throw problems.submissionDiffers();
    return known.receipt;
  }
  // By our own clock: when a package says that it was made, its sender chose. Read behind the lock, for it may be revoked just now.
  const { revokedFrom } = (await findDevice(store, device.deviceId)) ?? device;
  if (revokedFrom !== null && at >= revokedFrom) throw problems.packageDeviceRevoked();
  const receiptContent = { fileDigest, ...(await tell(store, place, { envelope, content, actor: `device:${device.deviceId}`, at })) };
  const receipt = sealEnvelope(
    { kind: "receipt", packageId: header.packageId, unit: header.unit, ledger: header.ledger, baseRevision: header.baseRevision, madeAt: at.toISOString() },
    receiptContent, { from: officeKeysOf(store.vault), to: device.publicKey, chance: randomBytes(32) },
  );
  await insertPackage(store, {
    unitId: header.unit, packageId: header.packageId, deviceId: device.deviceId, fileDigest, importedAt: at, importedBy: actor, receipt,
  });
  return receipt;
}

/** The history names the device, whose word it is; who imported it stands with the package. */
async function tell(
  store: Store, place: RosterPlace, { envelope: { header }, content, actor, at }: Pick<Opened, "envelope" | "content" | "actor" | "at">,
): Promise<Omit<ReceiptContent, "fileDigest">> {
  const current = await readRosterAt(store, place, { revision: Number.MAX_SAFE_INTEGER });
  const { baseRevision, packageId } = header;
  if (baseRevision > current.revision) throw problems.baseAhead({ base: baseRevision, revision: current.revision });
  const base = baseRevision === current.revision ? current : await readRosterAt(store, place, { revision: baseRevision });
  const { changes, asks, told, acceptances, unmatched } = tellRoster(content.rows, {
    base: base.records, current: current.records, answers: content.answers, newRecordId: recordIdsOf(header.madeAt, packageId),
  });
  const submission: Submission = { protocol: protocolVersion, submissionId: packageId, ledger: header.ledger, baseRevision, changes, quality: content.quality, acceptances };
  const { results, ...answer } = await acceptWithin(store, { unitId: place.unitId, actor, submission }, at);
  return {
    answer, outcomes: outcomesOf(changes, results), asks: asks.map(openAskOf), unmatched: [...unmatched], names: namesOf(answer.since, current.records),
    rows: told.map(({ recordId, statement }) => ({ mark: markOf(statement), recordId })),
  };
}

/** @throws Problem where nobody registered the device for that unit */
async function trustedDevice(store: Store, { header }: Envelope): Promise<Device> {
  const device = await findDevice(store, deviceIdOf(header.from));
  if (device === null) throw problems.packageDeviceUnknown();
  if (device.unitId !== header.unit) throw problems.packageOtherUnit();
  return device;
}

/** Ids that sort by the time of making, as those that clients choose; the package makes them its own. */
function recordIdsOf(madeAt: string, packageId: string): () => string {
  const time = Math.max(0, Date.parse(madeAt)).toString(16).padStart(12, "0");
  const own = createHash("sha256").update(packageId).digest("hex").slice(0, 24);
  let count = 0;
  return () => `${time}-${(count++).toString(16).padStart(6, "0")}-${own}`;
}

function problemOf({ code, params }: Refusal): Problem {
  switch (code) {
    case "package-not-one":
      return problems.packageNotOne();
    case "package-newer":
      return problems.packageNewer({ version: Number(params["version"]) });
    case "package-signature":
      return problems.packageSignature();
    case "package-for-another":
      return problems.packageForAnother();
    case "package-too-large":
      return problems.packageTooLarge({ limit: Number(params["limit"]) });
    default:
      return problems.packageDamaged();
  }
}
