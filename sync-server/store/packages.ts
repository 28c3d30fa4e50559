import type { Store } from "./openStore.js";

export interface KeptPackage {
  readonly unitId: string;
  readonly packageId: string;
  readonly deviceId: string;
  readonly fileDigest: string;
  readonly importedAt: Date;
  readonly importedBy: string;
  /** The receipt's file. */
  readonly receipt: Uint8Array;
}

export async function findPackage({ db, districtId }: Store, unitId: string, packageId: string): Promise<Pick<KeptPackage, "fileDigest" | "receipt"> | null> {
  const row = await db
    .selectFrom("packages")
    .select(["file_digest", "receipt"])
    .where("district_id", "=", districtId).where("unit_id", "=", unitId).where("package_id", "=", packageId)
    .executeTakeFirst();
  return row === undefined ? null : { fileDigest: row.file_digest, receipt: Buffer.from(row.receipt, "base64") };
}

export async function insertPackage({ db, districtId }: Store, kept: KeptPackage): Promise<void> {
  await db
    .insertInto("packages")
    .values({
      district_id: districtId, unit_id: kept.unitId, package_id: kept.packageId, device_id: kept.deviceId, file_digest: kept.fileDigest,
      imported_at: kept.importedAt, imported_by: kept.importedBy, receipt: Buffer.from(kept.receipt).toString("base64"),
    })
    .execute();
}
