import { done, refused, type Outcome } from "../../roster/model/refusal.js";
import { sealEnvelopeBy, type DeviceHand } from "../../roster/protocol/package/envelope.js";
import type { PackageContent } from "../../roster/protocol/package/content.js";
import type { PublicKeys } from "../../roster/protocol/package/keys.js";
import { protocolVersion } from "../../roster/protocol/version.js";
import { openRecordIds } from "../engine/newRecordIds.js";
import { checkRoster } from "./checkRoster.js";
import type { Desk } from "./desk.js";
import { readToldRevision } from "./toldRevision.js";

const newPackageId = openRecordIds();

export interface PackedRoster {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly people: number;
  readonly baseRevision: number;
}

/**
 * 报送包: the unit's whole table in a file that only the office can read, for where there is no network; the service makes
 * the changes (S7). Columns that are still asked about are no fields, as in every sending.
 */
export async function packRoster(desk: Desk, { unitId, hand, office }: { readonly unitId: string; readonly hand: DeviceHand; readonly office: PublicKeys }): Promise<Outcome<PackedRoster>> {
  await checkRoster(desk);
  if (desk.state.get().check === null) return refused("no-roster-found", { file: desk.state.get().fileName ?? "" });
  const { rows, quality } = await desk.engine.state();
  if (rows.length === 0) return refused("no-roster-found", { file: desk.state.get().fileName ?? "" });
  const told = await readToldRevision(desk.host.settings);
  const baseRevision = told?.unit === unitId ? (told.revision ?? 0) : 0;
  const content: PackageContent = {
    protocol: protocolVersion, rows: rows.map(({ accepted, ...row }) => ({ ...row, ...(accepted === undefined ? {} : { accepted: [...accepted] }) })),
    answers: [...desk.state.get().report.answers], quality,
  };
  const packageId = newPackageId();
  const bytes = await sealEnvelopeBy(
    { kind: "package", packageId, unit: unitId, ledger: "retirees", baseRevision, madeAt: new Date().toISOString() },
    content, { from: hand, to: office, chance: crypto.getRandomValues(new Uint8Array(32)) },
  );
  return done({ bytes, fileName: `${unitId}-${desk.today()}.srpkg`, people: rows.length, baseRevision });
}
